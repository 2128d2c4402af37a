package se.prova.statement.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import se.prova.statement.StoredTrial;
import se.prova.web.BrowserIT;
import se.prova.web.Site;

/**
 * From the last session to a signed statement on a tablet, by what is on the pages alone: no address is typed. Each
 * button, link, box and field that is touched is a tap; what is written is counted in characters.
 */
class TapsIT extends BrowserIT {

    private static final int TAPS_MAX = 60;
    // Reading aloud speed of prose for somebody who checks it, and of typing with two hands on a tablet's keyboard.
    private static final int WORDS_READ_PER_MINUTE = 200;
    private static final int CHARACTERS_WRITTEN_PER_MINUTE = 150;
    // One tap with the look for where to put it, in seconds.
    private static final double SECONDS_PER_TAP = 2.5;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    private int taps;
    private int written;
    private int read;

    private void tap(Locator at) {
        at.scrollIntoViewIfNeeded();
        at.tap();
        taps++;
    }

    private void tap(String words) {
        tap(page.getByText(words, new Page.GetByTextOptions().setExact(true)).first());
    }

    private void write(Locator into, String words) {
        tap(into);
        into.fill(words);
        written += words.length();
    }

    private void read(String what, String where) {
        int words = page.locator(where).allInnerTexts().stream()
                .mapToInt(text -> text.split("\\s+").length)
                .sum();
        System.out.printf("Read: %d words, %s%n", words, what);
        read += words;
    }

    private void heading(String words) {
        assertThat(page.locator("h1")).hasText(words);
    }

    @Test
    void from_the_last_session_to_a_signed_statement_in_at_most_sixty_taps() {
        try (StoredTrial trial = StoredTrial.open()) {
            trial.contradict();
            page = page(trial.site(), StoredTrial.ANNA, Size.TABLET, ColorScheme.LIGHT);
            page.navigate(trial.site().url(StoredTrial.PATH));
            long began = System.nanoTime();
            conclude();
            draft();
            answer(trial.file().questions().size());
            change();
            hear();
            guard();
            sign();
            long machine = (System.nanoTime() - began) / 1_000_000_000;
            print(machine);
            assertThat(taps).isLessThanOrEqualTo(TAPS_MAX);
        }
    }

    /** Where sessions differ, one is chosen with a reason; where skill and demand do not fit together it is explained. */
    private void conclude() {
        tap("Läsningen");
        page.waitForURL("**/lasning");
        read("what stays open in the reading", "main .against, main .prelim, main .gap");
        int stations = page.locator("a:has(.dotted)").count();
        for (int i = 0; i < stations; i++) {
            Locator tab = page.locator("a:has(.dotted)").first();
            String name = tab.innerText().lines().findFirst().orElseThrow();
            tap(tab);
            assertThat(page.locator("a[aria-current=page]").filter(new Locator.FilterOptions().setHasText(name)))
                    .isVisible();
            choose(page.locator("#slutsatser > .chooses > form"));
        }
        explain(page.locator("#konflikter form:not(:has(.gap--ok))"));
    }

    private void choose(Locator open) {
        for (int left = open.count(); left > 0; left--) {
            tap(open.first().locator("label.choice").last());
            write(open.first().locator("textarea"), "Andra passet var efter introduktionen.");
            tap(open.first().locator("button"));
            assertThat(open).hasCount(left - 1);
        }
    }

    private void explain(Locator open) {
        for (int left = open.count(); left > 0; left--) {
            write(open.first().locator("textarea"), "Burken var full och fick lyftas ner från hyllan.");
            tap(open.first().locator("button"));
            assertThat(open).hasCount(left - 1);
        }
    }

    private void draft() {
        tap("Till utlåtandet");
        tap("Börja med ett utkast");
        heading("Utlåtande");
        read("every sentence of the draft", "article h2, article .fi > p, article .qa > p");
    }

    private void answer(int questions) {
        for (int i = 0; i < questions; i++) {
            tap(page.locator(".qa:has(.open) a").first());
            write(
                    page.locator("textarea[name=text]"),
                    "Tore klarar att montera och sortera i minst en timme åt gången, med en rast emellan.");
            tap(page.locator("label.choice:has(input[name=basis])").nth(4 + i));
            tap(page.locator("label.choice:has(input[name=basis])").nth(9 + i));
            tap("Spara");
            heading("Utlåtande");
        }
    }

    /** Two sentences are put in other words, one of them also in plain ones. */
    private void change() {
        for (int i = 0; i < 2; i++) {
            tap(page.locator(".fi .ev a[href*='/mening/']").nth(10 + i));
            write(page.locator("textarea[name=text]"), "Tore satte ihop snowracern på 55 minuter vid tre av tre pass.");
            if (i == 0) {
                write(page.locator("textarea[name=plain]"), "Du satte ihop en snowracer på mindre än en timme.");
                tap(page.locator("label.choice:has(input[name=heading])").first());
            }
            tap("Spara");
            heading("Utlåtande");
        }
    }

    private void hear() {
        tap(page.locator("a[href$='/kommentar']").first());
        write(page.locator("textarea[name=words]"), "Jag gillar att skruva och bygga. Datorn är inget för mig.");
        tap("Spara");
        heading("Utlåtande");
    }

    private void guard() {
        tap(page.locator("a[href*='/sprak']").first());
        heading("Språkvakten");
        read("what the language guard says", "main");
        for (Locator warned : page.locator(".alarm fieldset").all()) {
            tap(warned.locator("label.choice").first());
        }
        tap(page.locator("label.choice:has(input[name=samma][value=YES])"));
        tap("Spara svaren");
        heading("Utlåtande");
    }

    private void sign() {
        tap(page.getByText("Förhandsvisa, Försäkringskassan")
                .or(page.getByText("Läs på skärmen, Försäkringskassan"))
                .last());
        page.waitForURL("**/forhandsvisa/**");
        read("the first part of what Försäkringskassan gets", "body h1, body h1 ~ *:not(h1 ~ h2 ~ h2 ~ *)");
        System.out.println(
                "Not read: " + page.locator("body").innerText().split("\\s+").length + " words in all of it");
        page.goBack();
        taps++;
        write(page.getByLabel("Ditt lösenord"), Site.PASSWORD);
        tap("Signera utlåtandet");
        heading("Signerat utlåtande");
    }

    private void print(long machine) {
        double tapping = taps * SECONDS_PER_TAP / 60;
        double reading = (double) read / WORDS_READ_PER_MINUTE;
        double writing = (double) written / CHARACTERS_WRITTEN_PER_MINUTE;
        System.out.printf(
                "Taps: %d of at most %d. Written: %d characters. Read: %d words. Pages took %d s.%n",
                taps, TAPS_MAX, written, read, machine);
        System.out.printf(
                "Reckoned minutes: %.0f tapping (%.1f s each), %.0f reading (%d words a minute), %.0f writing (%d"
                        + " characters a minute); %.0f without the writing%n",
                tapping,
                SECONDS_PER_TAP,
                reading,
                WORDS_READ_PER_MINUTE,
                writing,
                CHARACTERS_WRITTEN_PER_MINUTE,
                tapping + reading + machine / 60.0);
    }
}
