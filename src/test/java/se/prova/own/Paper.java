package se.prova.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** The paper with a code, from who gives it to who opens the page with it. */
public final class Paper {

    private static final Pattern CODE = Pattern.compile("data-own-code>([^<]+)<");

    private Paper() {}

    /** A new code to the trial's participant, as it is printed. */
    public static String code(Site.Client giver) {
        return code(giver, StoredTrial.PATH);
    }

    /** A new code to the participant of any assessment. */
    public static String code(Site.Client giver, String assessment) {
        giver.get(assessment + "/egen-sida");
        HttpResponse<String> made = giver.post(assessment + "/egen-sida", Map.of());
        Matcher found = CODE.matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        return found.group(1);
    }

    /** A browser with the page that a code opens. */
    public static Site.Client opened(Site site, String code) {
        Site.Client guest = site.client();
        assertThat(type(guest, code).headers().firstValue("Location")).contains("/min/sida");
        assertThat(guest.get("/min/sida").statusCode()).isEqualTo(200);
        return guest;
    }

    /** What somebody is answered who types a code. */
    public static HttpResponse<String> type(Site.Client guest, String code) {
        guest.get("/min");
        return guest.post("/min", Map.of("code", code));
    }
}
