package se.prova.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.prova.signin.factor.Base32;
import se.prova.signin.factor.Totp;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

class TwoStepIT extends BrowserIT {

    private static void signIn(Page page) {
        page.getByLabel("Användarnamn").fill(Site.USERNAME);
        page.getByLabel("Lösenord").fill(Site.PASSWORD);
        page.getByText("Logga in").last().click();
    }

    @Test
    void a_phone_is_connected_once_and_its_code_is_asked_for_the_next_time() {
        try (Site site = Site.open(Map.of(Site.TOTP_REQUIRED, "true"))) {
            everywhere(site, Site.USERNAME, "/konto/tvasteg", "enrol");
            Page page = page(Size.PHONE, ColorScheme.LIGHT);
            page.navigate(site.url("/konto"));
            signIn(page);
            assertThat(page.locator("h1")).hasText("Koppla din telefon");
            assertThat(page.locator("svg.qr")).isVisible();
            byte[] secret = Base32.decode(page.locator("[data-secret]").textContent());
            long step = Totp.step(Instant.now());
            page.locator("#code").fill(Totp.code(secret, step));
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("Anna Lind");

            everywhere(site, Site.USERNAME, "/logga-in/kod", "code");
            Page next = page(Size.PHONE, ColorScheme.LIGHT);
            next.navigate(site.url("/konto"));
            signIn(next);
            assertThat(next.locator("h1")).hasText("Skriv koden");
            next.locator("#code").fill(Totp.code(secret, step));
            next.locator("main button[type=submit]").click();
            assertThat(next.locator(".summary")).containsText("redan använd");
            next.locator("#code").fill(Totp.code(secret, step + 1));
            next.locator("main button[type=submit]").click();
            assertThat(next).hasURL(site.url("/konto"));
        }
    }
}
