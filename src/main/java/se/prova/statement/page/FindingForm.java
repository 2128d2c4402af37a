package se.prova.statement.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Both;
import se.prova.db.Ids;
import se.prova.instrument.ActivityArea;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.statement.drafting.Plainly;
import se.prova.web.Fields;
import se.prova.web.Option;
import se.prova.web.View;

/**
 * One finding as a form, new or changed.
 *
 * @param action address it is sent to
 * @param number its place in the statement; 0 for a new one
 * @param groups what it can rest on, under headings
 * @param chosen references of what is ticked
 * @param both texts that differ from what somebody else stored meanwhile
 * @param alarms what the language guard says of the stored text
 */
public record FindingForm(
        String path,
        String label,
        String action,
        int number,
        Fields fields,
        long revision,
        List<Option> sections,
        List<Option> sources,
        List<Option> areas,
        List<Option> headings,
        Map<String, List<Evidence>> groups,
        Set<String> chosen,
        List<Both> both,
        List<Alarm> alarms) {

    /** What somebody typed, read. */
    record Typed(Finding finding, List<Basis> bases) {}

    static FindingForm of(
            View view, Laid laid, @Nullable Finding stored, Fields fields, long revision, List<Both> both) {
        var evidence = new JteEvidence(view, laid);
        UUID id = stored == null ? null : stored.id();
        return new FindingForm(
                laid.path(),
                laid.entered().label(),
                laid.path() + "/mening" + (stored == null ? "" : "/" + stored.id()),
                stored == null ? 0 : evidence.number(stored),
                fields,
                revision,
                Option.all(view, "statement.section.", Finding.Section.class),
                Option.all(view, "statement.source.", Finding.Source.class),
                areas(view),
                headings(view),
                evidence.groups(id),
                new LinkedHashSet<>(fields.all("basis")),
                both,
                id == null ? List.of() : new JteGuard(view, laid).atFinding(id));
    }

    private static List<Option> areas(View view) {
        List<Option> areas = new ArrayList<>();
        areas.add(new Option("", view.text("statement.area.none")));
        areas.addAll(Option.all(view, "statement.area.", ActivityArea.class));
        return areas;
    }

    private static List<Option> headings(View view) {
        List<Option> headings = new ArrayList<>(Option.all(view, "statement.plain.", Finding.Heading.class));
        headings.add(new Option("", view.text("statement.plain.none")));
        return headings;
    }

    /** A stored finding as it stands in the form. */
    static Fields written(Laid laid, Finding finding) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("text", List.of(finding.text()));
        values.put("section", List.of(finding.section().name()));
        values.put("source", List.of(finding.source().name()));
        values.put("area", List.of(finding.area() == null ? "" : finding.area().name()));
        values.put("plain", List.of(finding.plain()));
        values.put(
                "heading",
                List.of(Plainly.heading(finding, laid.reading()).map(Enum::name).orElse("")));
        values.put(
                "basis",
                laid.version().basisOf(finding.id()).stream()
                        .map(basis -> JteEvidence.ref(basis.kind(), basis.ref()))
                        .toList());
        return Fields.listed(values);
    }

    /** A new finding in a section, resting on nothing yet. */
    static Fields blank(String section) {
        return Fields.filled(
                Map.of("section", section, "source", Finding.Source.ASSESSED.name(), "area", "", "heading", ""));
    }

    /** Empty where something is wrong; the errors are then at their fields. */
    static Optional<Typed> read(View view, Laid laid, @Nullable Finding stored, Fields fields, Ids ids, long revision) {
        UUID id = stored == null ? ids.next() : stored.id();
        String text = fields.text("text", Finding.TEXT_CHARS_MAX);
        Finding.Section section = fields.choice("section", Finding.Section.class);
        Finding.Source source = fields.choice("source", Finding.Source.class);
        Optional<ActivityArea> area = fields.optionalChoice("area", ActivityArea.class);
        String plain = fields.optionalText("plain", Finding.PLAIN_CHARS_MAX);
        Optional<Finding.Heading> heading = fields.optionalChoice("heading", Finding.Heading.class);
        if (!plain.isBlank() && heading.isEmpty()) {
            fields.wrong("heading", "statement.plain.heading");
        }
        fields.printable();
        List<Basis> bases = bases(view, laid, stored, id, fields, ids);
        if (fields.anyWrong()) {
            return Optional.empty();
        }
        return Optional.of(new Typed(
                new Finding(
                        id,
                        laid.statement().id(),
                        laid.entered().assessment().id(),
                        stored == null ? Numbered.last(laid.version().findings()) : stored.ordinal(),
                        section,
                        source,
                        area.orElse(null),
                        stored == null ? "" : stored.topic(),
                        text,
                        plain.isBlank() ? null : heading.orElse(null),
                        plain,
                        revision),
                bases));
    }

    /** Only what this case holds can be chosen; anything else is an error at the field. */
    private static List<Basis> bases(
            View view, Laid laid, @Nullable Finding stored, UUID owner, Fields fields, Ids ids) {
        Set<String> known = new LinkedHashSet<>();
        new JteEvidence(view, laid)
                .groups(stored == null ? null : stored.id())
                .values()
                .forEach(group -> group.forEach(one -> known.add(one.ref())));
        List<Basis> bases = new ArrayList<>();
        for (String ref : new LinkedHashSet<>(fields.all("basis"))) {
            if (!known.contains(ref)) {
                fields.wrong("basis", "error.choice");
                continue;
            }
            int colon = ref.indexOf(':');
            bases.add(new Basis(
                    ids.next(),
                    laid.statement().id(),
                    owner,
                    Basis.Kind.valueOf(ref.substring(0, colon)),
                    ref.substring(colon + 1)));
        }
        return bases;
    }

    /** Texts side by side when somebody else was faster. */
    static List<Both> late(Finding now, Fields typed) {
        return Stream.of(
                        new Both("text", now.text().strip(), typed.typed("text").strip()),
                        new Both(
                                "plain",
                                now.plain().strip(),
                                typed.typed("plain").strip()))
                .filter(both -> !both.stored().equals(both.typed()))
                .toList();
    }
}
