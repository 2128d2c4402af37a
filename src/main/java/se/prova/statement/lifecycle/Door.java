package se.prova.statement.lifecycle;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.web.Refused;

/** The way to do something to a version: first the gate, then where it stands. What is refused is logged. */
@Singleton
public class Door {

    private static final int DIGITS_MAX = 4;

    private final Entrance entrance;
    private final Statements statements;
    private final StatementEvents events;
    private final UnitSettings units;
    private final AuditLog log;

    Door(Entrance entrance, Statements statements, StatementEvents events, UnitSettings units, AuditLog log) {
        this.entrance = entrance;
        this.statements = statements;
        this.events = events;
        this.units = units;
        this.log = log;
    }

    /**
     * A version that somebody may do this to.
     *
     * @param events the oldest first
     */
    public record Passed(Entered entered, Statement statement, Phase phase, List<StatementEvent> events) {

        /** The address of the version's own page. */
        public String path() {
            return entered.path() + "/utlatande/" + statement.version();
        }

        /** An entry of the log about it. */
        public AuditEvent event(String act) {
            return AuditEvent.of(entered.actor(), act, entered.participant().id(), "statement/" + statement.id());
        }
    }

    /**
     * For a change to one version by its number; the change is stored with an event of its own.
     *
     * @throws Refused as hidden if one may not know of it, with 409 if it does not stand where this can be done
     */
    public Passed open(User user, String id, String version, Act act) {
        Entered entered = entrance.open(user, id, act.action());
        return passed(user, entered, find(entered, version), act);
    }

    /** For looking at one version in order to do something to it. Looking is logged. */
    public Passed read(User user, String id, String version, Act act) {
        Entered entered = entrance.read(user, id, act.action(), "statement.read");
        return passed(user, entered, find(entered, version), act);
    }

    /** For a change to the newest version. */
    public Passed newest(User user, String id, Act act) {
        Entered entered = entrance.open(user, id, act.action());
        Statement newest = statements.ofAssessment(entered.assessment().id()).stream()
                .findFirst()
                .orElseThrow(Refused::hidden);
        return passed(user, entered, newest, act);
    }

    /** The same once somebody is let in. */
    public Passed passed(User user, Entered entered, Statement statement, Act act) {
        List<StatementEvent> happened = events.of(statement.id());
        Phase phase = Phase.of(statement, happened);
        boolean reviews = units.reviews(statement.unitId());
        Lifecycle.Answer answer = Lifecycle.decide(user, entered.resource(), phase, act, reviews);
        if (answer != Lifecycle.Answer.ALLOWED) {
            refuse(entered, statement, act + ": " + phase);
            throw answer == Lifecycle.Answer.HIDDEN ? Refused.hidden() : Refused.because("lifecycle.refused." + phase);
        }
        return new Passed(entered, statement, phase, happened);
    }

    /** Notes that something was refused, and why. */
    public void refuse(Entered entered, Statement statement, String why) {
        log.append(AuditEvent.of(
                        entered.actor(),
                        "statement.refused",
                        entered.participant().id(),
                        "statement/" + statement.id())
                .because(why));
    }

    /** Whether something may be done, for a page that shows only the ways that are open. */
    public boolean open(User user, Entered entered, Statement statement, Act act) {
        return Lifecycle.decide(
                        user,
                        entered.resource(),
                        Phase.of(statement, events.of(statement.id())),
                        act,
                        units.reviews(statement.unitId()))
                == Lifecycle.Answer.ALLOWED;
    }

    private Statement find(Entered entered, String version) {
        if (version.length() > DIGITS_MAX) {
            throw Refused.hidden();
        }
        UUID assessment = entered.assessment().id();
        return statements.ofAssessment(assessment).stream()
                .filter(one -> Integer.toString(one.version()).equals(version))
                .findFirst()
                .orElseThrow(Refused::hidden);
    }
}
