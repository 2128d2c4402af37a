package se.prova.statement.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.definition.Canonical;
import se.prova.statement.Recipient;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseJson;
import se.prova.statement.print.Recipients;

/** What somebody had on the screen, as one word, so that nobody signs or overwrites what they have not seen. */
final class Seen {

    private Seen() {}

    /**
     * Of everything that would be signed: the text, all that it is made from, and the templates it would be printed
     * with. Whatever came in or was changed meanwhile makes it another word.
     */
    static String of(Laid laid, Recipients recipients) {
        return Canonical.sha256(CaseJson.write(laid.file())
                + Stream.of(Recipient.values())
                        .map(one -> recipients.of(one).hash())
                        .collect(Collectors.joining("\n")));
    }

    /** Of what one recipient does not get. */
    static String of(Whole whole, Recipient recipient) {
        return Canonical.sha256(whole.leftOutOf(recipient).toString());
    }
}
