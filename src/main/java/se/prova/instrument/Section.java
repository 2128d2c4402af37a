package se.prova.instrument;

import java.util.List;

/** A group of items under one heading: a domain of skills in AWP, an area in WRI. */
public record Section(String id, Text title, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }
}
