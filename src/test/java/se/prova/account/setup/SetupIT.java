package se.prova.account.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

class SetupIT extends BrowserIT {

    @Test
    void a_new_site_is_set_up_and_signed_in_to() {
        try (Site site = Site.empty()) {
            everywhere(site, "", "/start", "setup");
            Page page = page(Size.PHONE, ColorScheme.LIGHT);
            page.navigate(site.url("/"));
            page.navigate(site.url("/logga-in"));
            assertThat(page).hasURL(site.url("/start"));
            page.locator("button[type=submit]").click();
            assertThat(page.locator(".summary")).containsText("Det här behöver rättas");
            check(page, "setup-wrong");

            fill(page, "Kod", site.bean(SetupCode.class).shown().orElseThrow());
            fill(page, "Kommun", "Sjöviks kommun");
            fill(page, "Nämnd", "Socialnämnden");
            fill(page, "Verksamhetsgren", "Individ- och familjeomsorg");
            fill(page, "Enhet", "Arbetsmarknadsenheten");
            fill(page, "Enhetens telefon", "0980-319 200");
            fill(page, "Enhetens e-post", "ame@sjovik.example");
            fill(page, "Enhetens postadress", "Box 1");
            fill(page, "Namn", "Anna Lind");
            fill(page, "Titel", "processledare");
            fill(page, "Telefon", "0980-319 201");
            fill(page, "Användarnamn", "anna");
            fill(page, "Lösenord", Site.PASSWORD);
            fill(page, "Lösenord en gång till", Site.PASSWORD);
            page.locator("button[type=submit]").click();
            assertThat(page).hasURL(site.url("/logga-in"));

            fill(page, "Användarnamn", "anna");
            fill(page, "Lösenord", Site.PASSWORD);
            page.locator("button[type=submit]").click();
            page.navigate(site.url("/konto"));
            assertThat(page.locator("h1")).hasText("Anna Lind");
        }
    }

    private static void fill(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }
}
