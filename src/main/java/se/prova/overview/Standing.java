package se.prova.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.assessment.Assessment;
import se.prova.interview.Interview;
import se.prova.interview.Interview.Occasion;
import se.prova.interview.Progress;
import se.prova.reading.Basis;
import se.prova.reading.Material;
import se.prova.reading.Reading;
import se.prova.statement.Statement;

/**
 * How far an assessment has come, as facts.
 *
 * @param interview progress of the first interview; empty until it is started
 * @param interviewOn when the first interview was held
 * @param unitProfiles demand profiles the unit has, whoever they are used for
 * @param withoutProfile sessions held without a demand profile
 * @param running a session whose clock runs
 * @param enough whether there are sessions, dates, stations and hours enough to read
 * @param conflicts that block signing
 * @param unreported days up to yesterday of which nobody has said anything
 * @param statements all versions, the newest first
 * @param after what is left to do after the signature
 */
record Standing(
        Assessment assessment,
        Optional<Progress> interview,
        Optional<LocalDate> interviewOn,
        int unitProfiles,
        int sessions,
        int withoutProfile,
        int stations,
        Optional<UUID> running,
        boolean enough,
        int conflicts,
        long unreported,
        List<Statement> statements,
        After after) {

    /**
     * What is left to do after the signature.
     *
     * @param late how much came in since, and is not answered
     * @param untold how many are to be told that what they got holds no longer
     */
    record After(int late, int untold) {

        static final After NOTHING = new After(0, 0);

        boolean any() {
            return late > 0 || untold > 0;
        }
    }

    Standing {
        statements = List.copyOf(statements);
    }

    static Standing of(
            Material material,
            Reading reading,
            int unitProfiles,
            List<Statement> statements,
            After after,
            LocalDate today) {
        Optional<Material.Talk> first = material.interviews().stream()
                .filter(talk -> talk.interview().occasion() == Occasion.FIRST)
                .findFirst();
        return new Standing(
                material.assessment(),
                first.map(talk -> Progress.of(talk.items())),
                first.map(Material.Talk::interview).map(Interview::heldOn),
                unitProfiles,
                material.sessions().size(),
                (int) material.sessions().stream()
                        .filter(held -> held.session().profileId() == null)
                        .count(),
                reading.stations().size(),
                material.sessions().stream()
                        .filter(held -> held.sheet().timer().running())
                        .map(held -> held.session().id())
                        .findFirst(),
                reading.basis().shortfalls().stream().allMatch(less -> less.kind() == Basis.Kind.SKILL_SEEN),
                reading.blocking().size(),
                material.days().stream()
                        .filter(day -> !day.reported() && day.day().isBefore(today))
                        .count(),
                statements,
                after);
    }

    boolean drafted() {
        return newestIs(Statement.State.DRAFT);
    }

    boolean signed() {
        return newestIs(Statement.State.SIGNED);
    }

    /** The version that stands signed; a newer one may be a draft. */
    Optional<Statement> standing() {
        return statements.stream()
                .filter(one -> one.state() == Statement.State.SIGNED)
                .findFirst();
    }

    private boolean newestIs(Statement.State state) {
        return statements.stream()
                .findFirst()
                .filter(one -> one.state() == state)
                .isPresent();
    }

    boolean done() {
        return signed() || closed();
    }

    boolean closed() {
        return assessment.state() == Assessment.State.CLOSED;
    }
}
