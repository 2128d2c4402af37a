package se.prova.statement.page;

import se.prova.definition.Canonical;
import se.prova.statement.Recipient;
import se.prova.statement.Statements.Whole;

/** What somebody had on the screen, as one word, so that nobody signs or overwrites what they have not seen. */
final class Seen {

    private Seen() {}

    /** Of everything that would be signed. */
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
