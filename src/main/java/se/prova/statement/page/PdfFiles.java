package se.prova.statement.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import se.prova.document.Html;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;
import se.prova.web.View;

/** Hands out a document. Its name holds the document's id and never a person's. */
final class PdfFiles {

    private static final String STATEMENTS_ARE_IN = "sv";

    private PdfFiles() {}

    static HttpResponse<byte[]> pdf(byte[] bytes, String name) {
        return HttpResponse.ok(bytes)
                .contentType(MediaType.of("application/pdf"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }

    static String name(Statement statement, Recipient recipient, String mark) {
        return statement.documentId() + "-" + statement.version() + "-" + recipient.folder()
                + (mark.isEmpty() ? "" : "-" + mark) + ".pdf";
    }

    /** The same for reading on a screen. Its title holds the document's id and never a person's name. */
    static HttpResponse<String> onScreen(View view, Statement statement, Recipient recipient, String main) {
        String title = statement.documentId() + ", " + JteStatement.title(view, recipient);
        return HttpResponse.ok(Html.document(main, STATEMENTS_ARE_IN, title, view.asset("statement.css")))
                .contentType(MediaType.TEXT_HTML_TYPE);
    }
}
