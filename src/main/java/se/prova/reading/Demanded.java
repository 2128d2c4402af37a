package se.prova.reading;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Instrument;
import se.prova.instrument.Rating;
import se.prova.session.Session;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;

/**
 * What one session's own demand profile says of one skill. It is never taken from another session's profile.
 *
 * @param profile null where the session was held without one
 * @param method how the profile was made
 * @param rating as given in the profile; empty where the profile has no such row
 */
public record Demanded(
        @Nullable UUID profile, Optional<DemandProfile.Method> method, Optional<Rating> rating, How how) {

    /** How often the skill is demanded, or why that is not known. */
    public enum How {
        OFTEN,
        AT_TIMES,
        NEVER,
        NOT_ANALYSED,
        NO_PROFILE,
        ANOTHER_STATION,
        ANOTHER_SCALE;

        /** Whether the task calls for the skill, often or at times. */
        public boolean demanded() {
            return this == OFTEN || this == AT_TIMES;
        }

        /** Whether it is known at all how often the skill is demanded. */
        public boolean analysed() {
            return demanded() || this == NEVER;
        }

        /** Name of the text, for example {@code reading.demand.no-profile}. */
        public String key() {
            return Reading.key("demand", this);
        }
    }

    static Demanded of(Material material, Session session, String item) {
        return material.profile(session)
                .map(profile -> in(profile, material.demand(), session, item))
                .orElse(new Demanded(null, Optional.empty(), Optional.empty(), How.NO_PROFILE));
    }

    private static Demanded in(Material.Profile profile, Instrument instrument, Session session, String item) {
        DemandProfile made = profile.made();
        Optional<Rating> rating = profile.demand(item).map(Demand::rating);
        return new Demanded(made.id(), Optional.of(made.method()), rating, how(made, instrument, session, rating));
    }

    private static How how(DemandProfile made, Instrument instrument, Session session, Optional<Rating> rating) {
        boolean sameStation = made.stationId().equals(session.stationId())
                && made.stationRevision().equals(session.stationRevision())
                && made.unitId().equals(session.unitId());
        if (!sameStation) {
            return How.ANOTHER_STATION;
        }
        if (!Material.defines(instrument, made.instrument())) {
            return How.ANOTHER_SCALE;
        }
        return rating.map(given -> CrossTable.demanded(instrument.scale(), given))
                .orElse(How.NOT_ANALYSED);
    }
}
