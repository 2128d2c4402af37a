package se.prova.release.parcel;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Place;
import se.prova.assessment.Assessments;
import se.prova.consent.Consents;
import se.prova.consent.Ground;
import se.prova.consent.OtherGround;
import se.prova.consent.Waiver;
import se.prova.participant.Identity;
import se.prova.participant.Participant;
import se.prova.participant.Participants;
import se.prova.release.Release;
import se.prova.release.Way;
import se.prova.statement.Rendering;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.voice.LaterWords;
import se.prova.voice.Voices;
import se.prova.web.Texts;

/** Packs a document with what is stored about it. */
@Singleton
public class SqlParcels {

    private final Statements statements;
    private final Assessments assessments;
    private final Participants participants;
    private final Accounts accounts;
    private final Consents consents;
    private final Voices voices;
    private final String secrecy;

    SqlParcels(
            Statements statements,
            Assessments assessments,
            Participants participants,
            Accounts accounts,
            Consents consents,
            Voices voices,
            @Value("${prova.handover.secrecy}") String secrecy) {
        this.statements = statements;
        this.assessments = assessments;
        this.participants = participants;
        this.accounts = accounts;
        this.consents = consents;
        this.voices = voices;
        this.secrecy = secrecy;
    }

    /**
     * The parcel of a release: the same bytes for the same release and moment.
     *
     * @param at when it leaves
     */
    @Transactional
    public Parcel of(Release release, Rendering rendering, Instant at) {
        Statement statement = statements.find(release.statementId()).orElseThrow();
        Place place = accounts.place(release.unitId());
        String name = release.fileName(statement);
        // What was said before it left goes along; what is said later is of a later day than what was ordered.
        List<LaterWords> later = voices.about(release.assessmentId(), statement.id()).stream()
                .filter(one -> !one.createdAt().isAfter(at))
                .toList();
        Sidecar sidecar = new Sidecar(
                Sidecar.FORMAT,
                document(statement, release),
                person(release),
                reference(release, place),
                new Sidecar.Issuer(
                        place.namnd().municipality(),
                        place.namnd().name(),
                        place.branch().name(),
                        place.unit().name()),
                handover(release, at),
                secrecy,
                file(name, rendering.pdf(), rendering.sha256()),
                later.stream()
                        .map(one -> file(
                                one.fileName(statement.documentId(), statement.version()), one.pdf(), one.sha256()))
                        .toList());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + ".pdf", rendering.pdf());
        later.forEach(one -> files.put(one.fileName(statement.documentId(), statement.version()) + ".pdf", one.pdf()));
        files.put(name + ".json", SidecarJson.write(sidecar));
        files.put(name + ".xml", SidecarXml.write(sidecar));
        return Parcel.of(
                name + "-" + tail(release.id()),
                release.id().toString(),
                place.namnd().municipality() + ", " + place.namnd().name(),
                files,
                at);
    }

    private static Sidecar.File file(String name, byte[] pdf, String sha256) {
        return new Sidecar.File(name + ".pdf", "application/pdf", "PDF/A-3a, PDF/UA-1", pdf.length, sha256);
    }

    // Two releases of one document lie in one folder: what is random in a time-ordered id is its end.
    private static String tail(UUID id) {
        return id.toString().substring(24);
    }

    private Sidecar.Document document(Statement statement, Release release) {
        Optional<Account> signer = Optional.ofNullable(statement.signedBy()).flatMap(accounts::find);
        Instant signedAt = statement.signedAt();
        if (signedAt == null) {
            throw new IllegalStateException("Only what is signed leaves");
        }
        UUID replaces = statement.replacesId();
        return new Sidecar.Document(
                statement.documentId(),
                statement.version(),
                replaces == null
                        ? null
                        : statements.find(replaces).map(Statement::version).orElse(null),
                release.document().folder(),
                Texts.in(Texts.SWEDISH)
                        .text(
                                "release.document.title",
                                Texts.in(Texts.SWEDISH)
                                        .text("statement.recipient."
                                                + release.document().folder())),
                "sv",
                signedAt,
                signer.map(Account::name).orElse(""),
                signer.map(Account::title).orElse(""));
    }

    private Sidecar.Person person(Release release) {
        Participant participant = assessments
                .find(release.assessmentId())
                .flatMap(found -> participants.find(found.participantId()))
                .orElseThrow();
        Identity identity = participants.identity(participant.id()).orElseThrow();
        return new Sidecar.Person(
                identity.numberKind(), identity.number(), identity.fullName(), participant.protection());
    }

    private static Sidecar.@Nullable CaseReference reference(Release release, Place place) {
        return release.way() == Way.Kind.ATTACHED
                ? new Sidecar.CaseReference(
                        release.caseSystem(),
                        release.caseNumber(),
                        release.sameBorder() ? place.namnd().name() : release.receiver())
                : null;
    }

    private Sidecar.Handover handover(Release release, Instant at) {
        Optional<Ground> ground = release.groundId().flatMap(consents::ground);
        return new Sidecar.Handover(
                release.id().toString(),
                release.way(),
                release.receiver(),
                ground.map(SqlParcels::law).orElse(null),
                ground.map(SqlParcels::on).orElse(null),
                at);
    }

    private static String law(Ground ground) {
        return switch (ground) {
            case Waiver _ -> "WAIVER";
            case OtherGround other -> other.law().name();
        };
    }

    private static LocalDate on(Ground ground) {
        return switch (ground) {
            case Waiver waiver -> waiver.givenOn();
            case OtherGround other -> other.decidedOn();
        };
    }
}
