package se.prova.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One released revision of an instrument's definition.
 *
 * @param id kebab-case, public, never changed: {@code wri}, {@code awp}, {@code awc}
 * @param revision of our definition, not of the instrument: "1", "2"
 * @param title the instrument's name in words, with its version
 * @param source who made the instrument
 * @param licence what using it asks of the site
 * @param support the scale on which help is recorded beside each rating, where the instrument's method does so
 */
public record Instrument(
        String id,
        String revision,
        Text title,
        Text source,
        Text licence,
        Scale scale,
        @Nullable Scale support,
        List<Section> sections) {

    public Instrument {
        sections = List.copyOf(sections);
        Set<String> ids = new HashSet<>();
        for (Section section : sections) {
            for (Item item : section.items()) {
                if (!ids.add(item.id())) {
                    throw new IllegalArgumentException("Two items have the id " + item.id());
                }
            }
        }
    }

    /** All items in the order they are asked. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> item(String itemId) {
        return items().stream().filter(item -> item.id().equals(itemId)).findFirst();
    }
}
