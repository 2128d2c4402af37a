package se.prova.statement.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.ActivityArea;
import se.prova.instrument.Axis;
import se.prova.instrument.Instrument;
import se.prova.reading.Material;
import se.prova.reading.Reading;
import se.prova.session.Sheet;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.drafting.Proposal.Rest;

// What all parts of drafting stand on: the case, its definitions, what they read as, and the words.
final class Ground {

    final CaseFile file;
    final Library library;
    final Reading reading;
    final Phrases words;
    final Instrument performance;
    final Instrument demand;
    final Map<UUID, Sheet> sheets;
    private final Supplier<UUID> ids;

    Ground(CaseFile file, Library library, Reading reading, Phrases words, Supplier<UUID> ids) {
        this.file = file;
        this.library = library;
        this.reading = reading;
        this.words = words;
        this.ids = ids;
        this.performance = library.measuring(Axis.QUALITY);
        this.demand = library.measuring(Axis.FREQUENCY);
        this.sheets = Material.held(file.sessions(), file.events()).stream()
                .collect(Collectors.toMap(held -> held.session().id(), Material.Held::sheet));
    }

    String name() {
        return file.person().firstName();
    }

    String colleague(UUID id) {
        return file.colleague(id).map(CaseFile.Colleague::name).orElse("");
    }

    String skill(String item) {
        return performance
                .item(item)
                .map(found -> found.title().in(words.tag()))
                .orElse(item);
    }

    List<String> skillsInside(List<String> items) {
        return items.stream().map(item -> Phrases.inside(skill(item))).toList();
    }

    Optional<ActivityArea> area(String item) {
        return performance.item(item).flatMap(found -> found.proposedArea());
    }

    Sheet sheet(UUID session) {
        return java.util.Objects.requireNonNull(sheets.get(session));
    }

    Proposal on(
            Section section,
            Source source,
            @Nullable ActivityArea area,
            String topic,
            List<String> sentences,
            List<Rest> rests) {
        return make(section, source, area, topic, sentences, rests, true);
    }

    Proposal make(
            Section section,
            Source source,
            @Nullable ActivityArea area,
            String topic,
            List<String> sentences,
            List<Rest> rests,
            boolean on) {
        String text = Phrases.together(sentences);
        String kept = text.length() > Finding.TEXT_CHARS_MAX
                ? text.substring(0, Finding.TEXT_CHARS_MAX - 1).strip() + "…"
                : text;
        Set<Rest> once = new LinkedHashSet<>(rests);
        return new Proposal(ids.get(), section, source, area, topic, kept, new ArrayList<>(once), on, null, "");
    }

    Rest referral() {
        return Rest.on(Basis.Kind.REFERRAL, file.assessment().id());
    }
}
