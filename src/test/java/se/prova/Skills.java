package se.prova;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.Axis;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Level;
import se.prova.instrument.Library;
import se.prova.instrument.NonRating;
import se.prova.instrument.Scale;
import se.prova.instrument.Section;
import se.prova.instrument.Text;

/** A small performance instrument: two skills, four levels, one way of giving none, support 0 to 3. */
public final class Skills implements Library {

    public static final Instrument AWP = new Instrument(
            "awp",
            "1",
            Text.swedish("AWP"),
            Text.swedish("källa"),
            Text.swedish("licens"),
            scale(
                    Axis.QUALITY,
                    1,
                    4,
                    List.of(new NonRating(
                            "awp.no-information",
                            "SI",
                            NonRating.Kind.NO_INFORMATION,
                            Text.swedish("saknar information")))),
            scale(Axis.ASSISTANCE, 0, 3, List.of()),
            List.of(new Section("motor", Text.swedish("Motorik"), List.of(item("posture"), item("paces")))));

    @Override
    public Instrument instrument(DefinitionRef ref) {
        @Nullable Instrument known = Map.of("awp@1", AWP).get(ref.id() + "@" + ref.revision());
        if (known == null) {
            throw new IllegalStateException("Unknown: " + ref);
        }
        return known;
    }

    private static Item item(String id) {
        return new Item(id, Text.swedish(id), Text.swedish("titta"), List.of("d410"), List.of());
    }

    private static Scale scale(Axis axis, int first, int last, List<NonRating> none) {
        var levels = java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(rank -> new Level(rank, Text.swedish("nivå " + rank), Text.swedish("" + rank)))
                .toList();
        return new Scale(axis, Scale.Best.HIGHEST, levels, none);
    }
}
