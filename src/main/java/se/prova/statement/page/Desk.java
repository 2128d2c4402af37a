package se.prova.statement.page;

import jakarta.inject.Singleton;
import java.util.List;
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
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.Door;
import se.prova.statement.lifecycle.Review;
import se.prova.statement.lifecycle.StatementEvent;
import se.prova.statement.lifecycle.StatementEvents;
import se.prova.statement.lifecycle.UnitSettings;
import se.prova.statement.signing.Signing;
import se.prova.web.Refused;

/** Lays a case out once the gate has let somebody through. */
@Singleton
class Desk {

    private final Entrance entrance;
    private final Cases cases;
    private final Statements statements;
    private final Standings guarded;
    private final StatementEvents events;
    private final UnitSettings units;
    private final Door door;

    Desk(
            Entrance entrance,
            Cases cases,
            Statements statements,
            Standings guarded,
            StatementEvents events,
            UnitSettings units,
            Door door) {
        this.entrance = entrance;
        this.cases = cases;
        this.statements = statements;
        this.guarded = guarded;
        this.events = events;
        this.units = units;
        this.door = door;
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
        return at(Act.READ_SIGNED, laid(user, entered, Optional.of(whole)));
    }

    /** For beginning the first version. */
    Laid begin(User user, String id) {
        return laid(user, entrance.open(user, id, Action.DRAFT_STATEMENT), Optional.empty());
    }

    /** For beginning a version that takes the newest one's place. */
    Laid correct(User user, String id) {
        return at(Act.CORRECT, begin(user, id));
    }

    /**
     * For looking at a draft in order to change it.
     *
     * @throws Refused with 409 if the newest version is no draft
     */
    Laid readDraft(User user, String id) {
        return at(Act.EDIT, newest(user, id));
    }

    /** For looking at what would be signed. */
    Laid preview(User user, String id) {
        return at(Act.PREVIEW, newest(user, id));
    }

    /** For changing a draft; the change is stored with an event of its own. */
    Laid change(User user, String id) {
        return at(Act.EDIT, begin(user, id));
    }

    /** For signing; in a unit that reviews only what another person has approved just as it stands. */
    Laid sign(User user, String id) {
        Laid laid = at(Act.SIGN, laid(user, entrance.open(user, id, Action.SIGN_STATEMENT), Optional.empty()));
        if (reviews(laid) && !Review.of(laid.events()).approved(user.account(), Signing.content(laid.version()))) {
            door.refuse(laid.entered(), laid.statement(), "SIGN: not approved");
            throw Refused.because("lifecycle.review.missing");
        }
        return laid;
    }

    /** Whether statements of the assessment's unit are reviewed before they are signed. */
    boolean reviews(Laid laid) {
        return units.reviews(laid.entered().assessment().unitId());
    }

    /** Whether something may be done to the version, for a page that shows only the ways that are open. */
    boolean open(Laid laid, Act act) {
        return door.open(laid.user(), laid.entered(), laid.statement(), act);
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

    private Laid at(Act act, Laid laid) {
        if (laid.whole().isEmpty()) {
            throw Refused.because("statement.page.locked");
        }
        door.passed(laid.user(), laid.entered(), laid.statement(), act);
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
        List<StatementEvent> happened =
                whole.map(one -> events.of(one.statement().id())).orElse(List.of());
        return new Laid(user, entered, file, library, reading, whole, standing, happened);
    }
}
