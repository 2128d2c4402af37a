package se.prova.release.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.assessment.Entered;
import se.prova.consent.Consents;
import se.prova.consent.Ground;
import se.prova.consent.OtherGround;
import se.prova.consent.Waiver;
import se.prova.release.Release;
import se.prova.release.Releases;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.web.View;

/** Says in words what a release is, for the register and its own page. */
@Singleton
class JteRegister {

    private final Releases releases;
    private final Statements statements;
    private final Consents consents;
    private final Accounts accounts;

    JteRegister(Releases releases, Statements statements, Consents consents, Accounts accounts) {
        this.releases = releases;
        this.statements = statements;
        this.consents = consents;
        this.accounts = accounts;
    }

    static String title(View view, Recipient document) {
        return view.text("statement.recipient." + document.folder());
    }

    RegisterPage.Line line(View view, Release release) {
        UUID by = release.endedBy();
        return new RegisterPage.Line(
                release,
                title(view, release.document()),
                statements.find(release.statementId()).map(Statement::version).orElse(0),
                accounts.find(by == null ? release.preparedBy() : by)
                        .map(Account::name)
                        .orElse(""),
                release.groundId().flatMap(consents::ground).map(one -> told(view, one)),
                statements
                        .find(release.statementId())
                        .map(Statement::state)
                        .filter(one -> one == Statement.State.REPLACED || one == Statement.State.REVOKED));
    }

    List<LeavePage.Noted> receipts(Release release) {
        return releases.receipts(release.assessmentId()).stream()
                .filter(one -> one.releaseId().equals(release.id()))
                .map(one -> new LeavePage.Noted(
                        one, accounts.find(one.notedBy()).map(Account::name).orElse("")))
                .toList();
    }

    /** All grounds that are noted, whether they hold or not: the gate says why one does not. */
    List<Ground> grounds(Entered entered) {
        UUID assessment = entered.assessment().id();
        return java.util.stream.Stream.<Ground>concat(
                        consents.waivers(assessment).stream(), consents.otherGrounds(assessment).stream())
                .toList();
    }

    String told(View view, Ground ground) {
        String what = switch (ground) {
            case Waiver waiver -> view.text("release.ground.waiver", waiver.recipient(), view.day(waiver.givenOn()));
            case OtherGround other ->
                view.text(
                        "release.ground.other",
                        view.text("consent.law." + other.law()),
                        other.recipient(),
                        view.day(other.decidedOn()));
        };
        return ground.withdrawnAt() == null ? what : what + " " + view.text("release.ground.withdrawn");
    }

    Optional<Statement> newestSigned(Entered entered) {
        return statements.ofAssessment(entered.assessment().id()).stream()
                .filter(one -> one.state() == Statement.State.SIGNED)
                .findFirst();
    }

    Optional<Statement> version(Entered entered, int version) {
        return statements.ofAssessment(entered.assessment().id()).stream()
                .filter(one -> one.version() == version)
                .findFirst();
    }

    /** Whether a waiver was taken back, which whoever lets something out must see. */
    boolean anyWithdrawn(Entered entered) {
        return consents.waivers(entered.assessment().id()).stream().anyMatch(one -> one.withdrawnAt() != null);
    }

    /** The name a document's recipient is known by in a waiver, in Swedish as the waiver is. */
    static String name(Recipient document) {
        return se.prova.web.Texts.in(se.prova.web.Texts.SWEDISH).text("statement.recipient." + document.folder());
    }
}
