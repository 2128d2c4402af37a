package se.prova.release.page;

import jakarta.inject.Singleton;
import java.util.Optional;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.assessment.Entered;
import se.prova.release.Notice;
import se.prova.release.Releases;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.statement.lifecycle.StatementEvents;
import se.prova.web.View;

/** Says in words who is to be told of what. */
@Singleton
class JteNotices {

    private final Releases releases;
    private final Statements statements;
    private final StatementEvents events;
    private final JteRegister register;
    private final Accounts accounts;

    JteNotices(
            Releases releases, Statements statements, StatementEvents events, JteRegister register, Accounts accounts) {
        this.releases = releases;
        this.statements = statements;
        this.events = events;
        this.register = register;
        this.accounts = accounts;
    }

    TellPage.Line line(View view, Entered entered, Notice notice) {
        Statement ended = statements.find(notice.statementId()).orElseThrow();
        Optional<Statement> later = statements.ofAssessment(notice.assessmentId()).stream()
                .filter(one -> ended.id().equals(one.replacesId()) && !one.draft())
                .findFirst();
        String reason = notice.why() == Statement.State.REVOKED
                ? events.of(ended.id()).stream()
                        .filter(one -> one.kind() == StatementEvent.Kind.REVOKED)
                        .map(StatementEvent::words)
                        .findFirst()
                        .orElse("")
                : later.map(Statement::replaceReason).orElse("");
        return new TellPage.Line(
                notice,
                register.line(view, releases.find(notice.releaseId()).orElseThrow()),
                ended.documentId(),
                later.map(Statement::version).orElse(0),
                reason,
                Optional.ofNullable(notice.toldBy()).flatMap(accounts::find).map(Account::name),
                accounts.place(entered.assessment().unitId()).unit().name());
    }
}
