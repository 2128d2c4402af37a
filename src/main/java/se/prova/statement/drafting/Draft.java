package se.prova.statement.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import se.prova.reading.Reading;
import se.prova.reading.StationReading;
import se.prova.statement.Answer;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.statement.Statement;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;

/**
 * Proposes the findings of a statement from what the readings say. Each is a whole sentence that a person can edit, with
 * its kind of source and what it rests on. No next step is proposed: that is for a person to write.
 */
public final class Draft {

    private Draft() {}

    /** All proposals in the order they would stand, those that are off among them. */
    public static List<Proposal> proposals(
            CaseFile file, Library library, Reading reading, Phrases words, Supplier<UUID> ids) {
        Ground ground = new Ground(file, library, reading, words, ids);
        Background background = new Background(ground);
        Observations observations = new Observations(ground);
        List<Proposal> observed = new ArrayList<>();
        for (StationReading station : reading.stations()) {
            observed.addAll(observations.at(station));
            observed.addAll(observations.notes(station));
        }
        Conclusions conclusions = new Conclusions(ground, observed);
        List<Proposal> all = new ArrayList<>(background.given());
        all.addAll(new Tasks(ground).all());
        all.addAll(observed);
        all.addAll(new Interviewed(ground).all());
        all.addAll(conclusions.limitations());
        all.addAll(conclusions.abilities());
        all.addAll(conclusions.adaptations());
        all.addAll(background.hours());
        return all;
    }

    /** A draft that starts with the proposals that are on, and with an open answer to each question. */
    public static Whole begin(CaseFile file, Statement statement, List<Proposal> proposals, Supplier<UUID> ids) {
        List<Finding> findings = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (proposal.on()) {
                findings.add(finding(statement, proposal, findings.size() + 1));
                bases.addAll(bases(statement, proposal, ids));
            }
        }
        List<Answer> answers = file.questions().stream()
                .map(question -> Answer.open(ids.get(), statement, question))
                .toList();
        return new Whole(statement, findings, answers, bases, List.of(), Map.of());
    }

    /**
     * A statement as it would be proposed, for a file that has none; the same for the same file.
     *
     * @param documentId what stands where a document's id will stand
     */
    public static Whole preview(CaseFile file, Library library, Reading reading, String documentId) {
        AtomicLong next = new AtomicLong();
        Supplier<UUID> ids = () -> new UUID(0, next.incrementAndGet());
        Instant latest = file.events().isEmpty()
                ? file.assessment().createdAt()
                : file.events().getLast().at().toInstant();
        Statement statement = new Statement(
                ids.get(),
                file.assessment().id(),
                file.assessment().unitId(),
                documentId,
                1,
                null,
                "",
                Statement.State.DRAFT,
                file.assessment().responsibleId(),
                latest,
                null,
                null,
                "",
                "",
                0);
        return begin(file, statement, proposals(file, library, reading, Phrases.SWEDISH, ids), ids);
    }

    /** The finding a proposal becomes when it is taken. */
    public static Finding finding(Statement statement, Proposal proposal, int ordinal) {
        return new Finding(
                proposal.id(),
                statement.id(),
                statement.assessmentId(),
                ordinal,
                proposal.section(),
                proposal.source(),
                proposal.area(),
                proposal.topic(),
                proposal.text(),
                proposal.heading(),
                proposal.plain(),
                0);
    }

    /** What a taken proposal rests on. */
    public static List<Basis> bases(Statement statement, Proposal proposal, Supplier<UUID> ids) {
        return proposal.restsOn().stream()
                .map(rest -> new Basis(ids.get(), statement.id(), proposal.id(), rest.kind(), rest.ref()))
                .toList();
    }
}
