package se.prova.statement.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.prova.definition.Canonical;
import se.prova.guard.Facts;
import se.prova.guard.GuardRule;
import se.prova.guard.Hit;
import se.prova.guard.kept.Standing;
import se.prova.statement.Finding;
import se.prova.statement.casefile.CaseFile;
import se.prova.web.Fields;
import se.prova.web.View;

/** Words what the language guard says of a draft. */
final class JteGuard {

    private final View view;
    private final Laid laid;

    JteGuard(View view, Laid laid) {
        this.view = view;
        this.laid = laid;
    }

    /** What concerns a finding or its plain words, beside it. */
    List<Alarm> atFinding(UUID id) {
        return Stream.of("finding/", "plain/")
                .flatMap(kind -> at(kind + id).stream())
                .toList();
    }

    /** What concerns one text, beside it. */
    List<Alarm> at(String target) {
        Stream<Alarm> blocks = laid.standing().blocks().stream()
                .filter(one -> one.target().equals(target))
                .map(one -> alarm(one.rule(), one.hits(), one.open()));
        Stream<Alarm> warnings = laid.standing().warnings().stream().flatMap(one -> {
            List<Hit> here = one.hits().stream()
                    .filter(hit -> hit.target().equals(target))
                    .toList();
            return here.isEmpty() ? Stream.of() : Stream.of(alarm(one.rule(), here, one.open()));
        });
        return Stream.concat(blocks, warnings).toList();
    }

    GuardPage page(Fields fields) {
        Standing standing = laid.standing();
        return new GuardPage(
                laid.path(),
                laid.entered().label(),
                fields,
                Seen.of(laid.version()),
                standing.blocks().stream().map(this::blocked).toList(),
                standing.warnings().stream().map(this::warned).toList(),
                standing.reflection().map(one -> one.same() ? "YES" : "NO").orElse(""),
                standing.reflection().map(one -> one.words()).orElse(""));
    }

    private GuardPage.Blocked blocked(Standing.Block one) {
        return new GuardPage.Blocked(
                alarm(one.rule(), one.hits(), one.open()),
                one.target(),
                Canonical.sha256(one.text()),
                one.lift().map(lift -> lift.reason()).orElse(""),
                one.lift().map(lift -> told(lift.liftedBy(), lift.liftedAt())).orElse(""));
    }

    private GuardPage.Warned warned(Standing.Warning one) {
        return new GuardPage.Warned(
                alarm(one.rule(), one.hits(), one.open()),
                one.reply()
                        .map(reply -> view.text("guard.reply." + reply.reply()))
                        .orElse(""),
                one.reply().map(reply -> reply.words()).orElse(""),
                one.reply()
                        .map(reply -> told(reply.repliedBy(), reply.repliedAt()))
                        .orElse(""));
    }

    private String told(UUID account, java.time.Instant at) {
        String name =
                laid.file().colleague(account).map(CaseFile.Colleague::name).orElse("");
        return view.text("guard.by", name, view.moment(at));
    }

    private Alarm alarm(GuardRule rule, List<Hit> hits, boolean open) {
        String language = view.language();
        return new Alarm(
                rule.id(),
                rule.blocks(),
                open,
                GuardRule.in(rule.title(), language),
                GuardRule.in(rule.says(), language),
                GuardRule.in(rule.instead(), language),
                hits.stream().map(this::spoken).toList());
    }

    private Alarm.Spoken spoken(Hit hit) {
        String[] target = hit.target().split("/", -1);
        List<Hit.Piece> pieces = Optional.ofNullable(hit.length())
                .map(one -> List.of(new Hit.Piece(length(one), false)))
                .orElseGet(hit::pieces);
        List<String> words = pieces.stream()
                .filter(Hit.Piece::marked)
                .map(Hit.Piece::text)
                .distinct()
                .toList();
        return switch (target[0]) {
            case "finding", "plain" ->
                new Alarm.Spoken(
                        pieces,
                        words,
                        view.text("guard.where." + target[0], number(UUID.fromString(target[1]))),
                        laid.path() + "/mening/" + target[1] + (target[0].equals("plain") ? "#plain" : ""));
            case "question" ->
                new Alarm.Spoken(
                        pieces,
                        words,
                        view.text("statement.page.question", question(UUID.fromString(target[1]))),
                        laid.path() + "/fraga/" + target[1]);
            default ->
                new Alarm.Spoken(
                        pieces,
                        words,
                        view.text("statement.recipient." + target[1]),
                        laid.path() + "/mottagare/" + target[1]);
        };
    }

    private String length(Facts.Length one) {
        return view.text("guard.length", view.text("statement.area." + one.area()), one.characters(), one.limit());
    }

    private int number(UUID finding) {
        List<UUID> order =
                Numbered.of(laid.version().findings()).stream().map(Finding::id).toList();
        return order.indexOf(finding) + 1;
    }

    private int question(UUID id) {
        List<UUID> order = new ArrayList<>();
        laid.file().questions().forEach(one -> order.add(one.id()));
        return order.indexOf(id) + 1;
    }
}
