package se.prova.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The schemas of the files that Prova gives to other systems, for anybody: they hold nothing of anybody's. */
@Controller("/schema")
class SchemaController {

    private static final Map<String, MediaType> PUBLISHED = Map.of(
            "prova-case-1.json", MediaType.APPLICATION_JSON_TYPE,
            "prova-sidecar-1.json", MediaType.APPLICATION_JSON_TYPE,
            "prova-sidecar-1.xsd", MediaType.APPLICATION_XML_TYPE);

    @Get("/{schema}")
    HttpResponse<?> schema(@PathVariable String schema) {
        MediaType type = PUBLISHED.get(schema);
        if (type == null) {
            throw Refused.hidden();
        }
        try (InputStream in = SchemaController.class.getResourceAsStream("/schema/" + schema)) {
            if (in == null) {
                throw new IllegalStateException("The program is broken: it lacks " + schema);
            }
            return HttpResponse.ok(in.readAllBytes()).contentType(type);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file can be read", e);
        }
    }
}
