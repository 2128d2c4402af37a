package se.prova.field;

import io.micronaut.context.ApplicationContext;
import java.net.http.HttpResponse;
import java.util.List;
import se.prova.Engine;
import se.prova.Store;
import se.prova.World;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.web.Site;

/** A device that sends one rating after the other over HTTP, each in a batch of its own and answered before the next. */
public final class Load {

    private final Tablet tablet;
    private final Site.Client browser;

    /** A device of its own, at the session of a world that {@link #world} made. */
    public Load(Site site, World world) {
        this.tablet = new Tablet(world, world.session());
        this.browser = browser(site);
    }

    /** Sends the next rating. */
    public void once() {
        HttpResponse<String> answer =
                browser.json("POST", "/api/sync", tablet.batch(List.of(tablet.rating("posture", "3"))));
        if (!answer.body().equals("{\"ack\":" + tablet.last() + ",\"rejected\":[]}")) {
            throw new IllegalStateException("Not taken: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** The site's own database. */
    public static Store store(Site site) {
        return new Store(Engine.SQLITE, site.bean(ApplicationContext.class), site.data());
    }

    /** An assessment that the site's own user may record in. */
    public static World world(Site site, Store store) {
        Account anna = store.the(Accounts.class).byUsername(Site.USERNAME).orElseThrow();
        return World.in(store, site.place(), anna);
    }

    /** Signed in, with the token of a page. */
    static Site.Client browser(Site site) {
        Site.Client client = site.signedIn(Site.USERNAME);
        client.get("/konto");
        return client;
    }
}
