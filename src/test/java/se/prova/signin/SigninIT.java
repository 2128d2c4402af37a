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
            // An address has six tries before it must wait, so each window is looked at once.
            for (Size size : Size.values()) {
                Page page = page(size, size == Size.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT);
                page.navigate(site.url("/logga-in"));
                page.getByLabel("Användarnamn").fill("ingen" + size);
                page.getByLabel("Lösenord").fill("fel");
                page.getByText("Logga in").last().click();
                assertThat(page.locator(".summary")).containsText("stämmer inte");
                check(page, "signin-wrong-" + size);
            }
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
            page.locator(".out button").click();
            assertThat(page).hasURL(site.url("/logga-in"));
            page.navigate(site.url("/konto"));
            assertThat(page).hasURL(site.url("/logga-in?till=%2Fkonto"));
        }
    }
}
