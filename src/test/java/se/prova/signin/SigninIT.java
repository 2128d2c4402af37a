package se.prova.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

class SigninIT extends BrowserIT {

    @Test
    void the_sign_in_page_holds_in_every_window() {
        try (Site site = Site.open()) {
            everywhere(site, "", "/logga-in", "signin");
            everywhere(site, "", "/logga-in", "signin-wrong", page -> {
                page.getByLabel("Användarnamn")
                        .fill("ingen" + page.viewportSize().width
                                + page.evaluate("() => matchMedia('(prefers-color-scheme:dark)').matches"));
                page.getByLabel("Lösenord").fill("fel");
                page.getByText("Logga in").last().click();
                assertThat(page.locator(".summary")).containsText("stämmer inte");
            });
            everywhere(site, Site.USERNAME, "/konto", "account");
            everywhere(site, Site.USERNAME, "/finns-inte", "error");
        }
    }

    @Test
    void somebody_signs_in_and_out() {
        try (Site site = Site.open()) {
            Page page = page(Size.PHONE, ColorScheme.LIGHT);
            page.navigate(site.url("/konto"));
            page.getByLabel("Användarnamn").fill(Site.USERNAME);
            page.getByLabel("Lösenord").fill(Site.PASSWORD);
            page.getByText("Logga in").last().click();
            assertThat(page).hasURL(site.url("/konto"));
            page.getByText("Logga ut").click();
            assertThat(page).hasURL(site.url("/logga-in"));
            page.navigate(site.url("/konto"));
            assertThat(page).hasURL(site.url("/logga-in?till=%2Fkonto"));
        }
    }
}
