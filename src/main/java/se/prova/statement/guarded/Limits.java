package se.prova.statement.guarded;

import java.util.Map;
import se.prova.statement.Recipient;

/** How many characters fit in one activity area, for the recipients that have a limit. */
public record Limits(Map<Recipient, Integer> charactersPerArea) {

    public Limits {
        charactersPerArea = Map.copyOf(charactersPerArea);
    }
}
