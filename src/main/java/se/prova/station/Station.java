package se.prova.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Text;

/**
 * One released revision of a station: a work task at a place, set up the same way each time.
 *
 * @param id kebab-case, public, never changed: {@code snowracer}
 * @param place where it stands, for example Fritidsbanken
 * @param title the task in a few words: "Montera en snowracer"
 * @param ordinary whether the task is ordinary work at the place, or adapted for the trial; in words
 * @param instruction short numbered sentences for the participant, each with its picture
 * @param materials what must be there
 * @param setup how to make the station ready
 * @param variations ways to make it easier, harder or different
 * @param done what counts as done, against which errors are counted
 * @param safety what to mind
 * @param lookFor item id to what that skill looks like here; one entry per demanded skill
 * @param interests tags for talking about interests
 * @param plannedMinutes for planning only, never compared with the person's time
 * @param picture file name of the station's own drawing in {@code instruments/stations/pictures}
 * @param firstDemand a first demand profile, imagined, not tried out at the unit
 */
public record Station(
        String id,
        String revision,
        Text place,
        Text title,
        Ordinary ordinary,
        List<Step> instruction,
        List<Text> materials,
        Text setup,
        List<Text> variations,
        List<Text> done,
        List<Text> safety,
        Map<String, Text> lookFor,
        List<Text> interests,
        int plannedMinutes,
        String picture,
        FirstDemand firstDemand) {

    /** Whether people are employed to do this task, or it was arranged for the trial. */
    public enum Ordinary {
        ORDINARY,
        ADAPTED
    }

    /** One sentence of the instruction and the file name of its picture, if it has one. */
    public record Step(Text text, @Nullable String picture) {}

    /**
     * The demand profile that ships with a station.
     *
     * @param instrument id of the demand instrument, {@code awc}
     * @param instrumentRevision its revision
     * @param demands one per skill, in the instrument's order, each with its motive in Swedish
     * @param motives the same motives by skill, in every language they are written in
     */
    public record FirstDemand(
            String instrument, String instrumentRevision, List<Demand> demands, Map<String, Text> motives) {
        public FirstDemand {
            demands = List.copyOf(demands);
            motives = Map.copyOf(motives);
        }

        public FirstDemand(String instrument, String instrumentRevision, List<Demand> demands) {
            this(instrument, instrumentRevision, demands, Map.of());
        }

        /** Why the task demands a skill as it does, in every language that is written. */
        public Optional<Text> motive(String itemId) {
            return Optional.ofNullable(motives.get(itemId));
        }
    }

    public Station {
        instruction = List.copyOf(instruction);
        materials = List.copyOf(materials);
        variations = List.copyOf(variations);
        done = List.copyOf(done);
        safety = List.copyOf(safety);
        lookFor = Map.copyOf(lookFor);
        interests = List.copyOf(interests);
    }

    public Optional<Text> lookFor(String itemId) {
        return Optional.ofNullable(lookFor.get(itemId));
    }
}
