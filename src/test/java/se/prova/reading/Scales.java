package se.prova.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Axis;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Level;
import se.prova.instrument.NonRating;
import se.prova.instrument.Scale;
import se.prova.instrument.Section;
import se.prova.instrument.Text;

// The three instruments as the shipped definitions have them, without guidance.
final class Scales {

    static final List<String> SKILLS = List.of(
            "posture",
            "mobility",
            "coordination",
            "strength",
            "physical-energy",
            "mental-energy",
            "knowledge",
            "temporal-organisation",
            "space-and-objects",
            "adaptation",
            "physicality",
            "language",
            "relations",
            "information-exchange");

    static final String SI = "awp.no-information";
    static final String EA = "awp.not-applicable";
    static final String EB = "awc.not-assessed";

    static final Scale QUALITY = new Scale(
            Axis.QUALITY,
            Scale.Best.HIGHEST,
            levels(1, "Räcker inte", "Begränsat", "Tveksamt", "Utan tvekan"),
            List.of(
                    without(SI, "SI", NonRating.Kind.NO_INFORMATION),
                    without(EA, "EA", NonRating.Kind.NOT_APPLICABLE)));

    static final Scale FREQUENCY = new Scale(
            Axis.FREQUENCY,
            Scale.Best.NONE,
            levels(1, "Aldrig", "Ibland", "Ofta", "Alltid"),
            List.of(without(EB, "EB", NonRating.Kind.NOT_ASSESSED)));

    static final Scale HELP = new Scale(
            Axis.ASSISTANCE,
            Scale.Best.NONE,
            levels(0, "Inget", "Bild", "Påminnelse", "Muntligt", "Visat", "Tillsammans", "Av annan"),
            List.of());

    static final Scale INFLUENCE = new Scale(
            Axis.INFLUENCE,
            Scale.Best.HIGHEST,
            levels(1, "Hindrar starkt", "Hindrar", "Stödjer", "Stödjer starkt"),
            List.of(without("wri.no-information", "SI", NonRating.Kind.NO_INFORMATION)));

    static final Instrument AWP = instrument("awp", QUALITY, HELP, domains());
    static final Instrument AWC = instrument("awc", FREQUENCY, null, domains());
    static final Instrument WRI = instrument(
            "wri", INFLUENCE, null, List.of(section("own-ability", List.of("expect-success", "responsibility"))));

    private Scales() {}

    static Instrument instrument(String id, Scale scale, @Nullable Scale support, List<Section> sections) {
        return new Instrument(id, "1", sv(id), sv(id), sv(id), scale, support, sections);
    }

    static List<Section> domains() {
        return List.of(
                section("motor", SKILLS.subList(0, 5)),
                section("process", SKILLS.subList(5, 10)),
                section("communication", SKILLS.subList(10, 14)));
    }

    static Level quality(int rank) {
        return QUALITY.level(rank).orElseThrow();
    }

    static Level help(int rank) {
        return HELP.level(rank).orElseThrow();
    }

    static List<Level> levels(int lowest, String... words) {
        List<Level> levels = new ArrayList<>();
        for (String word : words) {
            levels.add(new Level(lowest + levels.size(), sv(word), sv(word)));
        }
        return levels;
    }

    private static NonRating without(String code, String mark, NonRating.Kind kind) {
        return new NonRating(code, mark, kind, sv(code));
    }

    private static Section section(String id, List<String> items) {
        return new Section(
                id,
                sv(id),
                items.stream()
                        .map(item -> new Item(item, sv(item), sv(item), List.of(), List.of()))
                        .toList());
    }

    private static Text sv(String text) {
        return Text.swedish(text);
    }
}
