package se.prova.statement.page;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.assessment.Presence;
import se.prova.document.pdf.PdfDocument;
import se.prova.guard.GuardRule;
import se.prova.guard.kept.Standing;
import se.prova.instrument.Axis;
import se.prova.instrument.Item;
import se.prova.reading.StationReading;
import se.prova.reading.Unassessed;
import se.prova.statement.Answer;
import se.prova.statement.Comment;
import se.prova.statement.Finding;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;
import se.prova.statement.Statements.Whole;
import se.prova.statement.drafting.Check;
import se.prova.statement.drafting.Checks;
import se.prova.statement.drafting.Phrases;
import se.prova.statement.guarded.Guarded;
import se.prova.statement.lifecycle.Phase;
import se.prova.statement.lifecycle.Review;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.statement.lifecycle.UnitSettings;
import se.prova.statement.page.StatementPage.Asked;
import se.prova.statement.page.StatementPage.Fact;
import se.prova.statement.page.StatementPage.Line;
import se.prova.statement.page.StatementPage.Part;
import se.prova.statement.page.StatementPage.Reviewed;
import se.prova.statement.page.StatementPage.Said;
import se.prova.statement.page.StatementPage.Shown;
import se.prova.statement.page.StatementPage.ThreeLists;
import se.prova.statement.page.StatementPage.To;
import se.prova.statement.page.StatementPage.Todo;
import se.prova.statement.print.Recipients;
import se.prova.statement.signing.Signing;
import se.prova.web.Fields;
import se.prova.web.Refused;
import se.prova.web.View;

/** Words a draft as a page. */
@Singleton
class JteStatement {

    private final UnitSettings units;
    private final Accounts accounts;
    private final Recipients recipients;

    JteStatement(UnitSettings units, Accounts accounts, Recipients recipients) {
        this.units = units;
        this.accounts = accounts;
        this.recipients = recipients;
    }

    /** Stops somebody whose page is older than what they would sign. */
    void same(Laid laid, Fields fields) {
        if (!fields.typed("seen").equals(Seen.of(laid, recipients))) {
            throw Refused.stale();
        }
    }

    static final Map<Finding.Source, String> ICONS = new EnumMap<>(Map.of(
            Finding.Source.OBSERVED, "eye",
            Finding.Source.REPORTED, "say",
            Finding.Source.ASSESSED, "pen",
            Finding.Source.GIVEN, "note"));

    /**
     * The draft.
     *
     * @param fields the form for signing, as it was typed
     * @param shown the finding whose evidence is listed; null for none
     */
    StatementPage page(View view, Laid laid, Fields fields, @Nullable UUID shown) {
        Whole whole = laid.version();
        Statement statement = whole.statement();
        var evidence = new JteEvidence(view, laid);
        List<Check> checks = checks(laid);
        return new StatementPage(
                laid.path(),
                laid.entered().label(),
                laid.entered().name(),
                statement.documentId(),
                statement.version(),
                statement.replacesId() == null ? 0 : statement.version() - 1,
                statement.replaceReason(),
                view.moment(statement.createdAt()),
                fields,
                Seen.of(laid, recipients),
                asked(view, laid),
                parts(view, laid),
                lists(view, laid),
                said(view, whole),
                Optional.ofNullable(shown)
                        .flatMap(laid::finding)
                        .map(one -> new Shown(one.id(), evidence.number(one), evidence.of(one.id()))),
                facts(view, laid),
                recipients(view, whole),
                todos(view, laid, checks, true),
                todos(view, laid, checks, false),
                done(view, laid, checks),
                whole.findings().size(),
                (int) whole.findings().stream()
                        .filter(one -> whole.basisOf(one.id()).isEmpty())
                        .count(),
                reviewed(laid));
    }

    /** The page of a version that is not signed: to write on, or to review. */
    static String template(Laid laid) {
        return laid.phase() == Phase.IN_REVIEW ? "lifecycle/review" : "statement/draft";
    }

    private Reviewed reviewed(Laid laid) {
        Review review = Review.of(laid.events());
        boolean asked = units.reviews(laid.statement().unitId());
        String content = Signing.content(laid.version());
        UUID reader = laid.user().account();
        return new Reviewed(
                asked,
                content,
                review.returned().map(StatementEvent::words).orElse(""),
                review.approved()
                        .filter(one -> one.contentHash().equals(content))
                        .flatMap(one -> accounts.find(one.recordedBy()))
                        .map(Account::name)
                        .orElse(""),
                review.reviewable(reader, laid.statement().createdBy()),
                !asked || review.approved(reader, content));
    }

    static List<Check> checks(Laid laid) {
        List<Check> checks = new ArrayList<>(Guarded.checks(laid.standing()));
        checks.addAll(Checks.of(
                laid.file(),
                laid.version(),
                laid.reading(),
                laid.user().account(),
                PdfDocument.glyphs(),
                Phrases.SWEDISH));
        return checks;
    }

    static List<Asked> asked(View view, Laid laid) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < laid.file().questions().size(); i++) {
            var question = laid.file().questions().get(i);
            Optional<Answer> answer = laid.answer(question.id());
            asked.add(new Asked(
                    question.id(),
                    i + 1,
                    question.text(),
                    answer.map(Answer::text).orElse(""),
                    answer.map(Answer::whyNot).orElse(""),
                    answer.map(one -> laid.version().basisOf(one.id()).size()).orElse(0),
                    new JteGuard(view, laid).at("question/" + question.id())));
        }
        return asked;
    }

    static List<Part> parts(View view, Laid laid) {
        Map<Finding.Section, List<Line>> parts = new LinkedHashMap<>();
        List<Finding> all = Numbered.of(laid.version().findings());
        for (Finding finding : all) {
            parts.computeIfAbsent(finding.section(), first -> new ArrayList<>()).add(line(view, laid, all, finding));
        }
        List<Part> worded = new ArrayList<>();
        parts.forEach((section, lines) ->
                worded.add(new Part(section.name(), view.text("statement.section." + section), lines)));
        return worded;
    }

    private static Line line(View view, Laid laid, List<Finding> all, Finding finding) {
        Whole whole = laid.version();
        List<String> left = new ArrayList<>();
        for (Recipient recipient : Recipient.values()) {
            if (whole.leftOutOf(recipient).contains(finding.id())) {
                left.add(title(view, recipient));
            }
        }
        return new Line(
                finding.id(),
                all.indexOf(finding) + 1,
                finding.text(),
                finding.heading() == null ? "" : view.text("statement.plain." + finding.heading()),
                finding.plain().lines().toList(),
                ICONS.getOrDefault(finding.source(), "note"),
                view.text("statement.source." + finding.source()),
                finding.area() == null ? "" : view.text("statement.area." + finding.area()),
                whole.basisOf(finding.id()).size(),
                left,
                Numbered.neighbour(all, finding, true).isEmpty(),
                Numbered.neighbour(all, finding, false).isEmpty(),
                finding.revision(),
                new JteGuard(view, laid).atFinding(finding.id()));
    }

    static List<ThreeLists> lists(View view, Laid laid) {
        Unassessed lists = laid.reading().unassessed();
        Map<String, List<Unassessed.Entry>> named = new LinkedHashMap<>();
        named.put("not-tried", lists.notTried());
        named.put("tried-not-assessed", lists.triedNotAssessed());
        named.put("demand-not-analysed", lists.demandNotAnalysed());
        List<ThreeLists> worded = new ArrayList<>();
        named.forEach((key, entries) -> worded.add(new ThreeLists(
                view.text("reading.unassessed." + key),
                String.join(
                        ", ",
                        entries.stream()
                                .map(entry -> skill(view, laid, entry.item()))
                                .toList()))));
        return worded;
    }

    static List<Said> said(View view, Whole whole) {
        return whole.comments().stream()
                .map((Comment one) ->
                        new Said(one.words(), one.declined(), view.day(one.givenOn()), one.ownCodeId() != null))
                .toList();
    }

    private static List<Fact> facts(View view, Laid laid) {
        var reading = laid.reading();
        Duration worked = reading.stations().stream()
                .flatMap(station -> station.times().stream())
                .map(StationReading.Time::worked)
                .reduce(Duration.ZERO, Duration::plus);
        return List.of(
                new Fact(
                        view.text("statement.page.fact.sessions"),
                        Integer.toString(reading.basis().sessions())),
                new Fact(view.text("statement.page.fact.worked"), Presence.duration(view, (int) worked.toMinutes())),
                new Fact(
                        view.text("statement.page.fact.present"),
                        view.text(
                                "statement.page.fact.of",
                                Presence.duration(view, reading.attendance().presentMinutes()),
                                Presence.duration(view, reading.attendance().agreedMinutes()))),
                new Fact(
                        view.text("statement.page.fact.observers"),
                        Integer.toString(reading.basis().observers().size())));
    }

    private static List<To> recipients(View view, Whole whole) {
        int all = whole.findings().size();
        return List.of(Recipient.values()).stream()
                .map(one -> new To(
                        one.folder(),
                        title(view, one),
                        all - whole.leftOutOf(one).size(),
                        all))
                .toList();
    }

    static String title(View view, Recipient recipient) {
        return view.text("statement.recipient." + recipient.folder());
    }

    private static List<Todo> todos(View view, Laid laid, List<Check> checks, boolean blocking) {
        Set<Todo> todos = new LinkedHashSet<>();
        for (Check check : checks) {
            if (check.blocks() == blocking) {
                todos.add(new Todo(view.text(check.key(), words(view, laid, check)), href(laid, check)));
            }
        }
        return List.copyOf(todos);
    }

    /** A skill is named by its title, as everywhere. */
    private static Object[] words(View view, Laid laid, Check check) {
        List<String> words = new ArrayList<>(check.words());
        if (check.target().startsWith("skill/") && words.size() > 1) {
            words.set(1, skill(view, laid, words.get(1)));
        }
        if (check.target().startsWith("guard/")) {
            words.replaceAll(rule -> rule(view, laid, rule));
        }
        return words.toArray();
    }

    private static String rule(View view, Laid laid, String id) {
        return Stream.concat(
                        laid.standing().blocks().stream().map(Standing.Block::rule),
                        laid.standing().warnings().stream().map(Standing.Warning::rule))
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> GuardRule.in(one.title(), view.language()))
                .orElse(id);
    }

    private static String href(Laid laid, Check check) {
        String[] target = check.target().split("/", -1);
        String home = laid.entered().path();
        return switch (target[0]) {
            case "finding" -> laid.path() + "?visa=" + target[1] + "#m-" + target[1];
            case "question" -> laid.path() + "/fraga/" + target[1];
            case "skill" ->
                home + "/lasning?station=" + target[1]
                        + (check.kind() == Check.Kind.CONFLICT_UNEXPLAINED ? "#konflikter" : "#slutsatser");
            case "profile" -> "/krav/" + target[1];
            case "account" -> "/konto";
            case "recipient" -> laid.path() + "/mottagare/" + target[1];
            case "guard" -> laid.path() + "/sprak#r-" + target[1];
            default ->
                switch (check.kind()) {
                    case NO_COMMENT -> laid.path() + "/kommentar";
                    case PRELIMINARY -> home + "/lasning#underlag";
                    case EMPTY -> laid.path() + "/mening";
                    default -> home;
                };
        };
    }

    /** What is in order, said aloud too. */
    private static List<String> done(View view, Laid laid, List<Check> checks) {
        Set<Check.Kind> open = new LinkedHashSet<>();
        checks.forEach(check -> open.add(check.kind()));
        List<String> done = new ArrayList<>();
        if (!open.contains(Check.Kind.FINDING_WITHOUT_BASIS) && !open.contains(Check.Kind.EMPTY)) {
            done.add(view.text("statement.page.done.basis"));
        }
        if (!open.contains(Check.Kind.QUESTION_OPEN) && !laid.file().questions().isEmpty()) {
            done.add(view.text("statement.page.done.questions"));
        }
        if (!open.contains(Check.Kind.CONFLICT_UNEXPLAINED) && !open.contains(Check.Kind.NOT_CONCLUDED)) {
            done.add(view.text("statement.page.done.reading"));
        }
        if (laid.standing().ready()) {
            done.add(view.text("guard.done"));
        }
        if (!open.contains(Check.Kind.NO_COMMENT)) {
            done.add(view.text("statement.page.done.comment", laid.entered().name()));
        }
        return done;
    }

    private static String skill(View view, Laid laid, String item) {
        return laid.library()
                .measuring(Axis.QUALITY)
                .item(item)
                .map(Item::title)
                .map(title -> title.in(view.language()))
                .orElse(item);
    }
}
