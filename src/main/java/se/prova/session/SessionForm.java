package se.prova.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.Assessment;
import se.prova.instrument.DefinitionRef;
import se.prova.session.Session.Observation;
import se.prova.station.DemandProfile;
import se.prova.station.Station;
import se.prova.web.Fields;

/** What is said before the start, as typed. */
final class SessionForm {

    /** The choice of holding the session without a demand profile. */
    static final String WITHOUT = "utan";

    private SessionForm() {}

    /**
     * What the form cannot say.
     *
     * @param station null for a described task
     * @param offered the profiles that may be chosen, newest first
     */
    record Setting(
            Assessment assessment,
            @Nullable Station station,
            String stationHash,
            String language,
            List<DemandProfile> offered,
            DefinitionRef instrument,
            List<Session> earlier,
            UUID account,
            LocalDate today,
            Instant now) {}

    /** Reads the form; empty if anything is wrong, which is then noted in the fields. */
    static Optional<Session> read(Fields fields, Setting in) {
        UUID id = fields.id("id");
        Optional<DemandProfile> profile = profile(fields, in.offered());
        Observation observation = fields.choice("observation", Observation.class);
        String observers = fields.optionalText("observers", Session.TEXT_CHARS_MAX);
        String situation = fields.optionalText("situation", Session.TEXT_CHARS_MAX);
        String others = fields.optionalText("others", Session.TEXT_CHARS_MAX);
        String order = fields.optionalText("order", Session.TEXT_CHARS_MAX);
        Station station = in.station();
        if (station == null && profile.isEmpty()) {
            fields.wrong("profile", "error.choice");
        }
        if (fields.anyWrong()) {
            return Optional.empty();
        }
        Session session = new Session(
                id,
                in.assessment().id(),
                in.assessment().unitId(),
                profile.map(DemandProfile::id).orElse(null),
                station == null ? "" : station.id(),
                station == null ? "" : station.revision(),
                in.stationHash(),
                station == null
                        ? profile.map(DemandProfile::place).orElse("")
                        : station.place().in(in.language()),
                station == null
                        ? profile.map(DemandProfile::task).orElse("")
                        : station.title().in(in.language()),
                in.instrument().id(),
                in.instrument().revision(),
                in.instrument().hash(),
                in.instrument().overlay(),
                1,
                in.today(),
                observation,
                observers,
                situation,
                others,
                order,
                in.account(),
                in.now(),
                0);
        return Optional.of(numbered(session, in.earlier()));
    }

    private static Optional<DemandProfile> profile(Fields fields, List<DemandProfile> offered) {
        String chosen = fields.typed("profile");
        if (chosen.isEmpty()) {
            fields.wrong("profile", "error.required");
            return Optional.empty();
        }
        Optional<DemandProfile> found = offered.stream()
                .filter(profile -> profile.id().toString().equals(chosen))
                .findFirst();
        if (found.isEmpty() && !chosen.equals(WITHOUT)) {
            fields.wrong("profile", "error.choice");
        }
        return found;
    }

    private static Session numbered(Session session, List<Session> earlier) {
        int before = (int) earlier.stream()
                .filter(one -> one.stationKey().equals(session.stationKey()))
                .count();
        return session.onOccasion(before + 1);
    }
}
