package se.prova.statement.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.document.Glyphs;
import se.prova.reading.Cell;
import se.prova.reading.Reading;
import se.prova.reading.SkillReading;
import se.prova.reading.StationReading;
import se.prova.session.EventData;
import se.prova.statement.Answer;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.statement.Recipient;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.station.DemandProfile;

/** Why a statement cannot be signed yet, and what its signer should think of. */
public final class Checks {

    private static final int SHOWN_CHARS = 60;
    private static final Set<Basis.Kind> SEEN =
            Set.of(Basis.Kind.FINDING, Basis.Kind.EVENT, Basis.Kind.PROFILE, Basis.Kind.SESSION);

    private final CaseFile file;
    private final Whole whole;
    private final Reading reading;
    private final Phrases words;
    private final List<Check> checks = new ArrayList<>();

    private Checks(CaseFile file, Whole whole, Reading reading, Phrases words) {
        this.file = file;
        this.whole = whole;
        this.reading = reading;
        this.words = words;
    }

    /** Everything at once, what blocks first. */
    public static List<Check> of(
            CaseFile file, Whole whole, Reading reading, UUID signer, Glyphs glyphs, Phrases words) {
        Checks checks = new Checks(file, whole, reading, words);
        checks.questions();
        checks.conflicts();
        checks.findings();
        checks.renderings();
        checks.plain();
        checks.printable(glyphs);
        checks.warnings(signer);
        return checks.checks.stream()
                .sorted((one, other) -> Boolean.compare(other.blocks(), one.blocks()))
                .toList();
    }

    /** Whether signing is refused. */
    public static boolean refuse(List<Check> checks) {
        return checks.stream().anyMatch(Check::blocks);
    }

    private void questions() {
        file.questions().forEach(question -> {
            boolean open = whole.answers().stream()
                    .filter(answer -> answer.questionId().equals(question.id()))
                    .allMatch(Answer::open);
            if (open) {
                add(Check.Kind.QUESTION_OPEN, "question/" + question.id(), shown(question.text()));
            }
        });
    }

    private void conflicts() {
        reading.blocking()
                .forEach(conflict -> add(
                        Check.Kind.CONFLICT_UNEXPLAINED,
                        "skill/" + conflict.station() + "/" + conflict.skill(),
                        task(conflict.station()),
                        conflict.skill()));
        for (StationReading station : reading.stations()) {
            for (SkillReading skill : station.skills()) {
                String target = "skill/" + station.key() + "/" + skill.item();
                if (skill.cell() == Cell.NOT_CONCLUDED) {
                    add(Check.Kind.NOT_CONCLUDED, target, station.task(), skill.item());
                }
                if (skill.conclusion().filter(one -> one.reasonMissing()).isPresent()) {
                    add(Check.Kind.REASON_MISSING, target, station.task(), skill.item());
                }
            }
        }
    }

    private String task(String key) {
        return reading.station(key).map(StationReading::task).orElse(key);
    }

    private void findings() {
        if (whole.findings().isEmpty()) {
            add(Check.Kind.EMPTY, "statement");
        }
        Set<String> struck = struck();
        for (Finding finding : whole.findings()) {
            String target = "finding/" + finding.id();
            List<Basis> bases = whole.basisOf(finding.id());
            if (bases.isEmpty()) {
                add(Check.Kind.FINDING_WITHOUT_BASIS, target, shown(finding.text()));
            } else if (finding.source() == Finding.Source.ASSESSED
                    && bases.stream().noneMatch(basis -> SEEN.contains(basis.kind()))) {
                add(Check.Kind.ASSESSED_WITHOUT_OBSERVATION, target, shown(finding.text()));
            }
            if (bases.stream().anyMatch(basis -> basis.kind() == Basis.Kind.EVENT && struck.contains(basis.ref()))) {
                add(Check.Kind.BASIS_STRUCK, target, shown(finding.text()));
            }
        }
    }

    private Set<String> struck() {
        return file.events().stream()
                .flatMap(event -> event.data() instanceof EventData.Retracted retracted
                        ? Stream.of(retracted.of().toString())
                        : Stream.of())
                .collect(Collectors.toSet());
    }

    private void renderings() {
        whole.leftOut().forEach((recipient, left) -> {
            if (!whole.findings().isEmpty()
                    && whole.findings().stream().allMatch(finding -> left.contains(finding.id()))) {
                add(Check.Kind.NOTHING_LEFT, "recipient/" + recipient.folder(), named(recipient));
            }
            for (Finding finding : whole.findings()) {
                boolean rests = !left.contains(finding.id())
                        && whole.basisOf(finding.id()).stream()
                                .anyMatch(basis -> basis.kind() == Basis.Kind.FINDING
                                        && left.contains(UUID.fromString(basis.ref())));
                if (rests) {
                    add(
                            Check.Kind.RESTS_ON_LEFT_OUT,
                            "finding/" + finding.id(),
                            shown(finding.text()),
                            named(recipient));
                }
            }
        });
    }

    // What the participant does not get to read, said once with the numbers that the draft shows.
    private void plain() {
        List<Finding> inOrder = Finding.inOrder(whole.findings());
        List<String> without = inOrder.stream()
                .filter(one -> one.plain().isBlank())
                .filter(one -> !whole.leftOutOf(Recipient.inPlainWords()).contains(one.id()))
                .map(one -> Integer.toString(inOrder.indexOf(one) + 1))
                .toList();
        if (!without.isEmpty()) {
            add(
                    Check.Kind.PLAIN_MISSING,
                    "recipient/" + Recipient.inPlainWords().folder(),
                    Integer.toString(without.size()),
                    words.list(without));
        }
    }

    private String named(Recipient recipient) {
        return words.say("statement.recipient." + recipient.name().toLowerCase(Locale.ROOT));
    }

    private void printable(Glyphs glyphs) {
        whole.findings().stream()
                .filter(one -> one.source() != Finding.Source.REPORTED)
                .forEach(one -> print(glyphs, "finding/" + one.id(), one.text() + one.plain()));
        Set<String> evidence = whole.bases().stream().map(Basis::ref).collect(Collectors.toSet());
        file.events().stream()
                .filter(event -> evidence.contains(event.id().toString()))
                .forEach(event -> print(glyphs, "event/" + event.id(), written(event.data())));
        file.sessions()
                .forEach(one ->
                        print(glyphs, "session/" + one.id(), one.situation() + one.othersPresent() + one.observers()));
        whole.answers().forEach(one -> print(glyphs, "question/" + one.questionId(), one.text() + one.whyNot()));
        file.questions().forEach(one -> print(glyphs, "question/" + one.id(), one.text()));
        print(glyphs, "statement", file.person().fullName());
        print(
                glyphs,
                "statement",
                file.place().namnd().municipality()
                        + file.place().unit().name()
                        + file.place().unit().address());
    }

    /** What staff wrote in an event. What somebody said is printed as it is, drawn where letters are missing. */
    private static String written(EventData data) {
        return switch (data) {
            case EventData.Noted noted -> noted.source() == EventData.Source.SEEN ? noted.text() : noted.role();
            case EventData.Result(String amount, String errors) -> amount + errors;
            case EventData.NotTried(String text) -> text;
            case EventData.Surroundings(String text) -> text;
            case EventData.Adapted adapted -> adapted.what() + adapted.effect();
            default -> "";
        };
    }

    private void print(Glyphs glyphs, String target, String text) {
        List<Integer> missing = glyphs.missing(text);
        if (!missing.isEmpty()) {
            add(
                    Check.Kind.UNPRINTABLE,
                    target,
                    shown(text),
                    missing.stream().map(Glyphs::describe).collect(Collectors.joining(", ")));
        }
    }

    private void warnings(UUID signer) {
        Set<String> trained = new HashSet<>();
        file.colleague(signer).ifPresent(found -> found.training().forEach(course -> trained.add(course.instrument())));
        String name = file.colleague(signer).map(CaseFile.Colleague::name).orElse("");
        used().filter(instrument -> !trained.contains(instrument))
                .forEach(instrument -> add(
                        Check.Kind.TRAINING_MISSING, "account/" + signer, name, instrument.toUpperCase(Locale.ROOT)));
        if (reading.basis().preliminary()) {
            add(Check.Kind.PRELIMINARY, "statement");
        }
        if (whole.comments().isEmpty()) {
            add(Check.Kind.NO_COMMENT, "statement");
        }
        file.profiles().stream()
                .filter(one -> one.made().method() == DemandProfile.Method.IMAGINED)
                .filter(one -> file.sessions().stream()
                        .anyMatch(session -> one.made().id().equals(session.profileId())))
                .forEach(one -> add(
                        Check.Kind.PROFILE_IMAGINED,
                        "profile/" + one.made().id(),
                        one.made().task()));
    }

    /** Whoever is trained in AWP is trained in AWC: the courses go together. */
    private Stream<String> used() {
        return Stream.concat(
                        file.sessions().stream().map(session -> session.instrumentId()),
                        file.interviews().stream().map(talk -> talk.interview().instrumentId()))
                .distinct();
    }

    private static String shown(String text) {
        return text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS - 1).strip() + "…" : text;
    }

    private void add(Check.Kind kind, String target, String... said) {
        checks.add(new Check(kind, target, List.of(said)));
    }
}
