package se.prova.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.prova.web.Site;

/**
 * What has happened in a town before anybody looks: the demo's statement was handed out, and then corrected and signed
 * anew, so that somebody has to be told; and a second draft lies with a reviewer.
 */
final class Past {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

    private final Site site;
    private final Site.Client anna;
    private final String assessment;

    private Past(Site site, Site.Client anna, String assessment) {
        this.site = site;
        this.anna = anna;
        this.assessment = assessment;
    }

    /** Lets it happen, through the same forms as people use. */
    static void in(Site site, Site.Client anna) {
        String signed = site.sql("SELECT assessment_id FROM statement WHERE state = 'SIGNED'")
                .getFirst();
        Past past = new Past(site, anna, "/bedomningar/" + signed);
        past.handOut(1);
        past.signAnew();
        past.handOut(2);
        past.sendForReview();
        assertThat(site.sql("SELECT why FROM notice WHERE told_on IS NULL")).containsExactly("REPLACED");
    }

    private void handOut(int version) {
        String form = assessment + "/utlamning/ny/" + version + "/forsakringskassan";
        anna.get(form);
        HttpResponse<String> prepared = anna.post(
                form,
                Map.of("way", "HANDED", "handed-to", "PARTICIPANT", "identity-check", "KNOWN", "channel", "PAPER"));
        String path = prepared.headers().firstValue("Location").orElseThrow();
        done(200, path + "/hamta", Map.of("revision", found(REVISION, path)));
    }

    private void signAnew() {
        String statement = assessment + "/utlatande";
        done(303, statement + "/1/ratta", Map.of("reason", "Namnet på arbetsplatsen var fel."));
        done(303, statement + "/sprak", Map.of("seen", found(SEEN, statement + "/sprak"), "samma", "YES"));
        done(303, statement + "/signera", Map.of("seen", found(SEEN, statement), "password", Site.PASSWORD));
    }

    /** The draft of the assessment that was just begun; the other one stays where everything can be done to it. */
    private void sendForReview() {
        String begun = "/bedomningar/"
                + site.sql("SELECT a.id FROM assessment a LEFT JOIN session s ON s.assessment_id = a.id"
                                + " GROUP BY a.id ORDER BY count(s.id)")
                        .getFirst();
        site.sql("INSERT INTO unit_setting SELECT unit_id, TRUE, account_id, 1, 0 FROM role_held LIMIT 1");
        done(303, begun + "/utlatande", Map.of());
        done(303, begun + "/utlatande/granskning/skicka", Map.of());
    }

    private String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(anna.get(page).body());
        assertThat(found.find()).as(pattern + " on " + page).isTrue();
        return found.group(1);
    }

    private void done(int status, String path, Map<String, String> fields) {
        HttpResponse<String> answer = anna.post(path, fields);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
    }
}
