package se.prova.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.prova.access.Role;
import se.prova.overview.Office;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

/** Anna registers somebody protected, Bo stands behind her right, and the manager's pages are looked at on the way. */
class RightsIT extends BrowserIT {

    @Test
    void a_colleague_is_asked_and_says_yes() {
        try (Site site = Site.open()) {
            UUID bo = site.account("bo", "Bo Ek", "processledare", Role.PROCESSLEDARE);
            site.account("cilla", "Cilla Dal", "handläggare", Role.HANDLAGGARE);
            Site.Client anna = site.signedIn(Site.USERNAME);
            String open = Office.make(anna, Office.form("198304232385"));
            Map<String, String> form = new HashMap<>(Office.form("", "protection", "SKYDDAD_FOLKBOKFORING"));
            form.put("seconder", bo.toString());
            Office.make(anna, form);
            everywhere(site, Site.USERNAME, "/behorigheter", "rights-waiting");
            everywhere(site, "bo", "/behorigheter", "rights-asked");

            Page page = page(Size.TABLET, ColorScheme.LIGHT);
            signIn(page, site, "bo");
            page.navigate(site.url("/behorigheter"));
            page.getByText("Ja, jag står bakom").click();
            assertThat(page.locator("main")).not().containsText("Du ombeds stå bakom");

            String hidden = site.sql("SELECT id FROM assessment ORDER BY created_at DESC")
                    .getFirst();
            everywhere(site, Site.USERNAME, "/behorigheter/bedomning/" + hidden, "rights-protected");
            everywhere(site, Site.USERNAME, "/behorigheter/bedomning/" + Office.id(open), "rights-one");
            everywhere(site, Site.USERNAME, "/behorigheter/overlamning", "rights-hand-over");
            everywhere(site, Site.USERNAME, open + "/skydd", "rights-protection");
            everywhere(site, Site.USERNAME, "/bedomningar/" + hidden, "overview-protected");
        }
    }
}
