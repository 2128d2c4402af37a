package se.prova.statement.page;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Action;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.audit.AuditEvent;
import se.prova.guard.kept.Standing;
import se.prova.reading.Reading;
import se.prova.statement.Finding;
import se.prova.statement.Statements;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Cases;
import se.prova.statement.casefile.Library;
import se.prova.statement.guarded.Standings;
import se.prova.web.Refused;

/** Lays a case out once the gate has let somebody through. */
@Singleton
class Desk {

    private final Entrance entrance;
    private final Cases cases;
    private final Statements statements;
    private final Standings guarded;

    Desk(Entrance entrance, Cases cases, Statements statements, Standings guarded) {
        this.entrance = entrance;
        this.cases = cases;
        this.statements = statements;
        this.guarded = guarded;
    }

    /** For working with the newest version, or the way to a first one. Looking at it is logged. */
    Laid newest(User user, String id) {
        return laid(user, entrance.read(user, id, Action.DRAFT_STATEMENT, "statement.read"), Optional.empty());
    }

    /** For text to a journal. That it was taken is logged. */
    Laid journal(User user, String id) {
        return laid(user, entrance.read(user, id, Action.READ_ASSESSMENT, "journal.read"), Optional.empty());
    }

    /** For reading one version by its number. */
    Laid read(User user, String id, int version) {
        Entered entered = entrance.read(user, id, Action.READ_STATEMENT, "statement.read");
        Whole whole = statements.ofAssessment(entered.assessment().id()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .flatMap(one -> statements.whole(one.id()))
                .orElseThrow(Refused::hidden);
        return laid(user, entered, Optional.of(whole));
    }

    /** For beginning a version. */
    Laid begin(User user, String id) {
        return laid(user, entrance.open(user, id, Action.DRAFT_STATEMENT), Optional.empty());
    }

    /**
     * For looking at a draft in order to change it.
     *
     * @throws Refused as hidden if the newest version is no draft
     */
    Laid readDraft(User user, String id) {
        return draft(newest(user, id));
    }

    /** For changing a draft; the change is stored with an event of its own. */
    Laid change(User user, String id) {
        return draft(laid(user, entrance.open(user, id, Action.DRAFT_STATEMENT), Optional.empty()));
    }

    /** For signing. */
    Laid sign(User user, String id) {
        return draft(laid(user, entrance.open(user, id, Action.SIGN_STATEMENT), Optional.empty()));
    }

    /** A finding of the draft; another statement's is not there. */
    static Finding finding(Laid laid, String id) {
        UUID wanted = Entrance.id(id);
        return laid.finding(wanted).orElseThrow(Refused::hidden);
    }

    static AuditEvent event(Laid laid, String act, String resource) {
        return AuditEvent.of(
                laid.entered().actor(), act, laid.entered().participant().id(), resource);
    }

    static AuditEvent event(Laid laid, String act) {
        return event(laid, act, "statement/" + laid.statement().id());
    }

    private static Laid draft(Laid laid) {
        if (laid.whole().filter(whole -> whole.statement().draft()).isEmpty()) {
            throw Refused.because("statement.page.locked");
        }
        return laid;
    }

    private Laid laid(User user, Entered entered, Optional<Whole> version) {
        CaseFile newest = cases.of(entered.assessment());
        CaseFile file = version.map(newest::with).orElse(newest);
        Library library = Library.of(file.definitions());
        Reading reading = Reading.of(file.material(library), file.floor());
        Optional<Whole> whole = Optional.ofNullable(file.statement());
        Standing standing = whole.filter(one -> one.statement().draft())
                .map(one -> guarded.of(file, one, reading))
                .orElse(Standing.NONE);
        return new Laid(user, entered, file, library, reading, whole, standing);
    }
}
