package se.prova.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.UUID;
import se.prova.access.Role;

/** Everything that can go wrong behind a page, for tests; it exists only where a test asks for it. */
@Controller
@Requires(property = TroubleController.WANTED)
class TroubleController {

    static final String WANTED = "prova.test.trouble";
    static final String SECRET = "198001062382 SELECT name FROM identity";

    record Sent(UUID id, LocalDate day, Role role) {}

    @Get("/prov/fel")
    @Produces(MediaType.TEXT_HTML)
    String fail() {
        throw new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
    }

    @Get("/api/prov/fel")
    String failApi() {
        throw new IllegalStateException(SECRET);
    }

    @Get("/prov/inaktuell")
    @Produces(MediaType.TEXT_HTML)
    String stale() {
        throw Refused.stale();
    }

    @Get("/api/prov/nej")
    String no() {
        throw Refused.because("error.range", "1", "2");
    }

    @Get("/api/prov/utan")
    String without() {
        throw Refused.withoutRevision();
    }

    @Get("/prov/en/{id}")
    @Produces(MediaType.TEXT_HTML)
    String one(UUID id, @QueryValue(defaultValue = "1") int page) {
        return id + " " + page;
    }

    @Post("/api/prov")
    Sent sent(@Body Sent sent) {
        return sent;
    }

    @Post("/prov/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> form(HttpRequest<?> request, Fields fields) {
        String note = fields.text("note", 20_000);
        fields.choice("role", Role.class);
        fields.date("day");
        return fields.anyWrong() ? HttpResponse.status(HttpStatus.BAD_REQUEST).body("fel") : HttpResponse.ok(note);
    }

    @Get("/prov/bekraftat")
    @Produces(MediaType.TEXT_HTML)
    String confirmed(HttpRequest<?> request) {
        StepUp.require(request);
        return "just";
    }

    @Post("/prov/bekraftat")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> confirm(HttpRequest<?> request) {
        StepUp.require(request);
        return HttpResponse.ok("just");
    }
}
