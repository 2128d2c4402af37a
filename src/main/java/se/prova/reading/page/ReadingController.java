package se.prova.reading.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.reading.Basis;
import se.prova.reading.Material;
import se.prova.reading.Materials;
import se.prova.reading.Reading;
import se.prova.web.Pages;
import se.prova.web.Refused;

/** The reading of one assessment. What is chosen on it is an event and goes the way of all events. */
@Controller("/bedomningar/{id}/lasning")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadingController {

    private final Entrance entrance;
    private final Materials materials;
    private final Basis.Floor floor;
    private final JteReading words;
    private final Pages pages;

    ReadingController(Entrance entrance, Materials materials, Basis.Floor floor, JteReading words, Pages pages) {
        this.entrance = entrance;
        this.materials = materials;
        this.floor = floor;
        this.words = words;
        this.pages = pages;
    }

    /**
     * The page.
     *
     * @param station key of the station on show; the first tried where none is named
     */
    @Get
    HttpResponse<?> reading(
            HttpRequest<?> request, User user, @PathVariable String id, @QueryValue(defaultValue = "") String station) {
        Entered entered = entrance.read(user, id, Action.READ_ASSESSMENT, "reading.read");
        Material material = materials.of(entered.assessment());
        Reading reading = Reading.of(material, floor);
        if (!station.isEmpty() && reading.station(station).isEmpty()) {
            throw Refused.hidden();
        }
        boolean mayChoose = Policy.allows(user, Action.RATE, entered.resource());
        var shown = new JteReading.Shown(pages.view(request), user.account(), entered, material, reading, mayChoose);
        return pages.page(request, "reading/reading", words.page(shown, station));
    }
}
