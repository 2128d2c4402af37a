package se.prova.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Level;
import se.prova.instrument.NonRating;
import se.prova.instrument.Rating;
import se.prova.instrument.Scale;
import se.prova.session.Session;
import se.prova.session.Sheet.Given;

/**
 * One skill in one session: what was demanded, which rating stands, and how the two read together.
 *
 * @param standing the rating the assessor chose, with its event, author and support; empty while there is no choice
 * @param unchosen ratings given while no choice is made, in order; empty once there is one
 * @param level the standing rating's level; empty for a non-rating and for a rating the scale does not know
 * @param without the standing rating's reason for giving no level
 * @param support rank of the support at the standing rating; null where nobody said. It never changes the cell
 */
public record Occasion(
        UUID session,
        LocalDate on,
        Demanded demand,
        Optional<Given> standing,
        List<Given> unchosen,
        Optional<Level> level,
        Optional<NonRating> without,
        @Nullable Integer support,
        Cell cell) {

    /** The rating proposed to stand: the latest given. Empty once the assessor has chosen. */
    public Optional<Given> proposed() {
        return unchosen.isEmpty() ? Optional.empty() : Optional.of(unchosen.getLast());
    }

    /** Whether a level stands, whichever definition it belongs to. */
    public boolean rated() {
        return standing.filter(given -> given.rating() instanceof Rating.Rated).isPresent();
    }

    static Occasion of(Material material, Material.Held held, String item) {
        Session session = held.session();
        Optional<Given> standing = Optional.ofNullable(held.sheet().standing().get(item));
        List<Given> unchosen = standing.isPresent()
                ? List.of()
                : List.copyOf(held.sheet().ratings().getOrDefault(item, List.of()));
        Demanded demand = Demanded.of(material, session, item);
        Scale scale = material.performance().scale();
        Optional<Rating> known = standing.map(Given::rating)
                .filter(rating -> Material.defines(material.performance(), session.instrument()));
        return new Occasion(
                session.id(),
                session.heldOn(),
                demand,
                standing,
                unchosen,
                known.flatMap(rating -> level(scale, rating)),
                known.flatMap(rating -> without(scale, rating)),
                standing.map(Given::support).orElse(null),
                CrossTable.read(demand.how(), performed(scale, standing, unchosen, known)));
    }

    private static CrossTable.Performed performed(
            Scale scale, Optional<Given> standing, List<Given> unchosen, Optional<Rating> known) {
        if (standing.isEmpty()) {
            return unchosen.isEmpty() ? CrossTable.Performed.NOT_RATED : CrossTable.Performed.NOT_CHOSEN;
        }
        return known.map(rating -> CrossTable.performed(scale, rating)).orElse(CrossTable.Performed.UNKNOWN);
    }

    private static Optional<Level> level(Scale scale, Rating rating) {
        return rating instanceof Rating.Rated(int rank) ? scale.level(rank) : Optional.empty();
    }

    private static Optional<NonRating> without(Scale scale, Rating rating) {
        return rating instanceof Rating.NotRated(String code) ? scale.nonRating(code) : Optional.empty();
    }
}
