package se.prova.statement.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import se.prova.document.Html;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;
import se.prova.web.View;

/** Hands out a document for reading on a screen. Its title holds the document's id and never a person's name. */
final class OnScreen {

    private static final String STATEMENTS_ARE_IN = "sv";

    private OnScreen() {}

    static HttpResponse<String> page(View view, Statement statement, Recipient recipient, String main) {
        String title = statement.documentId() + ", " + JteStatement.title(view, recipient);
        return HttpResponse.ok(Html.document(main, STATEMENTS_ARE_IN, title, view.asset("statement.css")))
                .contentType(MediaType.TEXT_HTML_TYPE);
    }
}
