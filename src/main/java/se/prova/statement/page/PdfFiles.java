package se.prova.statement.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;

/** Hands out a document. Its name holds the document's id and never a person's. */
final class PdfFiles {

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
}
