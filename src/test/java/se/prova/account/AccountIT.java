package se.prova.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import se.prova.access.Accounts;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

class AccountIT extends BrowserIT {

    private static final String NEW = "ett lösenord ingen annan kan";

    @Test
    void a_colleague_is_invited_and_comes_in() {
        try (Site site = Site.open()) {
            everywhere(site, Site.USERNAME, "/konton/nytt", "invite");
            Page page = page(site, Site.USERNAME, Size.TABLET, ColorScheme.LIGHT);
            page.navigate(site.url("/konto"));
            page.getByText("Enhetens konton").click();
            page.getByText("Lägg till en kollega").click();
            page.locator("#name").fill("Bo Ek");
            page.locator("#title").fill("handledare");
            page.locator("#telephone").fill("0980-319 202");
            page.locator("#username").fill("bo");
            page.locator("[name=roles][value=HANDLEDARE]").check();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("Lämna över länken");
            check(page, "link-made");
            String link = page.locator("[data-link]").textContent();

            everywhere(site, "", link, "link");
            everywhere(site, Site.USERNAME, "/konton", "accounts");
            String id = site.bean(Accounts.class)
                    .byUsername("bo")
                    .orElseThrow()
                    .id()
                    .toString();
            everywhere(site, Site.USERNAME, "/konton/" + id, "account-one");

            Page bo = page(Size.PHONE, ColorScheme.LIGHT);
            bo.navigate(site.url(link));
            bo.locator("#password").fill(NEW);
            bo.locator("#password-again").fill(NEW);
            bo.locator("main button[type=submit]").click();
            bo.locator("#username").fill("bo");
            bo.locator("#password").fill(NEW);
            bo.locator("main button[type=submit]").click();
            bo.navigate(site.url("/konto"));
            assertThat(bo.locator("h1")).hasText("Bo Ek");
            bo.navigate(site.url(link));
            assertThat(bo.locator("h1")).hasText("Länken gäller inte");
            check(bo, "link-spent");
        }
    }
}
