package se.prova.statement.print;

import static se.prova.statement.print.Plain.map;
import static se.prova.statement.print.Plain.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.instrument.ActivityArea;
import se.prova.reading.StationReading;
import se.prova.statement.Finding;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.drafting.Phrases;

// Every finding as a template sees it: its number, its kind, its words, and what it rests on.
final class Sentences {

    private static final int RUN_MIN = 3;

    private final CaseFile.Person person;
    private final Selection selection;
    private final Phrases words;

    Sentences(CaseFile.Person person, Selection selection, Phrases words) {
        this.person = person;
        this.selection = selection;
        this.words = words;
    }

    List<Map<String, Object>> of(Section section) {
        return selection.kept(section).stream().map(this::finding).toList();
    }

    /** What stands under one of the participant's headings, in plain words: each line a thought. */
    List<Map<String, Object>> plain(Finding.Heading heading) {
        return selection.kept().stream()
                .filter(finding -> finding.heading() == heading)
                .map(finding ->
                        Plain.with(map("lines", lines(finding.plain())), Plain.flags(Source.class, finding.source())))
                .toList();
    }

    private static List<Map<String, Object>> lines(String plain) {
        return Plain.chained(plain.lines()
                .filter(line -> !line.isBlank())
                .map(line -> map("words", line.strip()))
                .toList());
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> data = map(
                "n", number(selection.number(finding)),
                "id", "m" + selection.number(finding),
                "text", finding.text(),
                "evidence", refs(finding.id()),
                "omitted", selection.restsOnOmitted(finding.id()));
        return Plain.with(data, Plain.flags(Source.class, finding.source()));
    }

    /** What something rests on as links, three or more in a row as from and to. */
    List<Map<String, Object>> refs(UUID owner) {
        List<Map<String, Object>> refs = new ArrayList<>();
        List<Selection.Label> labels = new ArrayList<>(selection.findingsUnder(owner).stream()
                .map(number -> new Selection.Label("", number, "m" + number))
                .toList());
        labels.addAll(selection.evidenceUnder(owner));
        int i = 0;
        while (i < labels.size()) {
            int last = i;
            while (last + 1 < labels.size() && follows(labels.get(last), labels.get(last + 1))) {
                last++;
            }
            last = last - i + 1 < RUN_MIN ? i : last;
            refs.add(ref(labels.get(i), labels.get(last), refs.isEmpty()));
            i = last + 1;
        }
        return Plain.chained(refs);
    }

    private static boolean follows(Selection.Label one, Selection.Label next) {
        return one.letter().equals(next.letter()) && one.number() + 1 == next.number();
    }

    private static Map<String, Object> ref(Selection.Label from, Selection.Label to, boolean first) {
        boolean run = !from.equals(to);
        return map(
                "finding",
                first && from.letter().isEmpty(),
                "label",
                from.text(),
                "target",
                from.target(),
                "run",
                run,
                "toLabel",
                run ? to.text() : "",
                "toTarget",
                run ? to.target() : "");
    }

    /** Observations by station, in the order of the trial; what belongs to none comes last. */
    List<Map<String, Object>> stations() {
        List<Map<String, Object>> groups = new ArrayList<>();
        List<Finding> observed = selection.kept(Section.OBSERVATIONS);
        List<Optional<StationReading>> places =
                observed.stream().map(selection::station).distinct().toList();
        for (Optional<StationReading> place : places) {
            groups.add(map(
                    "task", place.map(StationReading::task).orElse(""),
                    "place", place.map(station -> person.place(station.place())).orElse(""),
                    "when",
                            place.map(station -> words.dates(station.times().stream()
                                            .map(StationReading.Time::on)
                                            .toList()))
                                    .orElse(""),
                    "general", place.isEmpty(),
                    "findings",
                            observed.stream()
                                    .filter(finding ->
                                            selection.station(finding).equals(place))
                                    .map(this::finding)
                                    .toList()));
        }
        return groups;
    }

    /** Limitations by FK's five activity areas, those without a finding left out. */
    List<Map<String, Object>> areas() {
        List<Map<String, Object>> areas = new ArrayList<>();
        for (ActivityArea area : ActivityArea.values()) {
            List<Map<String, Object>> findings = limitations(area);
            if (!findings.isEmpty()) {
                areas.add(
                        Plain.with(Plain.flags(ActivityArea.class, area), map("general", false, "findings", findings)));
            }
        }
        List<Map<String, Object>> other = selection.kept(Section.LIMITATIONS).stream()
                .filter(finding -> finding.area() == null)
                .map(this::finding)
                .toList();
        if (!other.isEmpty()) {
            areas.add(Plain.with(Plain.flags(ActivityArea.class, null), map("general", true, "findings", other)));
        }
        return areas;
    }

    List<Map<String, Object>> areasWithout() {
        List<Map<String, Object>> areas = new ArrayList<>();
        for (ActivityArea area : ActivityArea.values()) {
            if (limitations(area).isEmpty()) {
                areas.add(Plain.flags(ActivityArea.class, area));
            }
        }
        return Plain.chained(areas);
    }

    private List<Map<String, Object>> limitations(ActivityArea area) {
        return selection.kept(Section.LIMITATIONS).stream()
                .filter(finding -> finding.area() == area)
                .map(this::finding)
                .toList();
    }
}
