package se.prova.overview;

import java.util.List;
import se.prova.web.View;

/** A text to be said in the visitor's language: its key, and what goes into it. */
public record Words(String key, List<Object> with) {

    public Words {
        with = List.copyOf(with);
    }

    static Words of(String key, Object... with) {
        return new Words(key, List.of(with));
    }

    public String in(View view) {
        return view.text(key, with.toArray());
    }
}
