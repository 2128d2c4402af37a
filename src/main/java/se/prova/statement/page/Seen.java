package se.prova.statement.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.definition.Canonical;
import se.prova.definition.WrongDefinitions;
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
                        .map(one -> templates(recipients, one))
                        .collect(Collectors.joining("\n")));
    }

    /** A mistake in a site's own templates stops the signature itself, and not the page. */
    private static String templates(Recipients recipients, Recipient one) {
        try {
            return recipients.of(one).hash();
        } catch (WrongDefinitions e) {
            return "";
        }
    }

    /** Of the text alone, for what is decided about the text. */
    static String of(Whole whole) {
        StringBuilder all = new StringBuilder();
        all.append(whole.statement().id()).append(':').append(whole.statement().revision());
        whole.findings()
                .forEach(one -> all.append('|').append(one.id()).append(':').append(one.revision()));
        whole.answers()
                .forEach(one -> all.append('|').append(one.id()).append(':').append(one.revision()));
        whole.comments().forEach(one -> all.append('|').append(one.id()));
        whole.leftOut()
                .forEach((recipient, ids) -> all.append('|').append(recipient).append(ids));
        return Canonical.sha256(all.toString());
    }

    /** Of what one recipient does not get. */
    static String of(Whole whole, Recipient recipient) {
        return Canonical.sha256(whole.leftOutOf(recipient).toString());
    }
}
