package se.prova.overview;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Place;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.access.Unit;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.signin.Passwords;
import se.prova.web.Site;

/** What somebody at the office types, and where it goes. */
public final class Office {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private Office() {}

    /** A form for a new assessment with nothing wrong in it. */
    public static Map<String, String> form(String number) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("protection", "NONE");
        form.put("first-name", "Tore");
        form.put("last-name", "Testman");
        form.put("number-kind", number.isEmpty() ? "NONE" : "PERSONNUMMER");
        form.put("number", number);
        form.put("gender", "MAN");
        form.put("kind", "ARBETSPROVNING");
        form.put("period-from", "2026-03-02");
        form.put("period-until", "2026-03-27");
        form.put("question-1", "Vad klarar Tore?");
        form.put("asked-by", "Sara Nyström");
        return form;
    }

    public static Map<String, String> form(String number, String field, String value) {
        Map<String, String> form = form(number);
        form.put(field, value);
        return form;
    }

    /** Makes an assessment and gives its address. */
    public static String make(Site.Client client, Map<String, String> form) {
        client.get("/bedomningar/ny");
        HttpResponse<String> answer = client.post("/bedomningar/ny", form);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** Gives a colleague a right to an assessment, as a manager does on its page. */
    public static void share(Site.Client manager, String path, String colleague, LocalDate until) {
        String rights = "/behorigheter/bedomning/" + id(path);
        manager.get(rights);
        manager.post(rights, Map.of("to", colleague, "reason", "vikarierar", "until", until.toString()));
    }

    public static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The first revision on a page. */
    public static String revision(String html) {
        Matcher found = REVISION.matcher(html);
        if (!found.find()) {
            throw new AssertionError("No revision on the page");
        }
        return found.group(1);
    }

    /** Somebody in another unit of the same branch. */
    public static void neighbour(Site site, String username) {
        Ids ids = site.bean(Ids.class);
        Place here = site.place();
        Unit unit = new Unit(ids.next(), here.branch().id(), "Grannenheten", "", "", "");
        AuditEvent event = AuditEvent.of(Actor.program("test"), "unit.created", "", "unit/test");
        site.bean(Accounts.class).addPlace(new Place(here.namnd(), here.branch(), unit), event);
        UUID id = ids.next();
        site.bean(Accounts.class)
                .add(
                        new Account(
                                id,
                                username,
                                site.bean(Passwords.class).hash(Site.PASSWORD),
                                "Nils Nabo",
                                "processledare",
                                "",
                                Instant.EPOCH,
                                null,
                                0),
                        List.of(new RoleHeld(ids.next(), id, unit.id(), Role.PROCESSLEDARE)),
                        List.of(),
                        event);
    }
}
