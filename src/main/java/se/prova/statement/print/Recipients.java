package se.prova.statement.print;

import java.util.List;
import java.util.stream.Stream;
import se.prova.statement.Recipient;

/** Everybody a statement is made for, each with the templates as they are now. */
public interface Recipients {

    /**
     * One recipient's templates.
     *
     * @throws se.prova.definition.WrongDefinitions if a text outside the page or the look is wrong
     */
    Templates of(Recipient recipient);

    /** The templates of all, or the mistakes of the first whose files are wrong. */
    default List<Templates> all() {
        return Stream.of(Recipient.values()).map(this::of).toList();
    }
}
