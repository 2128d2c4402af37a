package se.prova.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * What browser tests share: a real Chromium, the sizes we promise, and the checks that every page must pass.
 *
 * <p>A page is looked at with {@link #everywhere}; its pictures lie in {@code target/screens} afterwards.
 */
public abstract class BrowserIT {

    /** The windows a page must work in, in CSS pixels. */
    public enum Size {
        NARROW(320, 640),
        PHONE(390, 844),
        TABLET(1024, 768),
        DESKTOP(1440, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final int PICTURE_MAX = 14_000;
    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String CONTROLS = "a, button, input:not([type=hidden]), select, textarea, summary";
    // A fixed bar that overflows is seen neither by scrollWidth nor by axe: so every control is measured.
    private static final String OUTSIDE = """
        controls => controls
          .filter(c => c.checkVisibility() && !c.closest('.iskiplink, .scroll, .wide'))
          .map(c => [c, c.getBoundingClientRect()])
          .filter(([c, r]) => r.width > 1 && (r.left < -0.5 || r.right > innerWidth + 0.5))
          .map(([c, r]) => c.outerHTML.slice(0, 120) + ' ' + Math.round(r.left) + '–' + Math.round(r.right))\
        """;

    private static final String SIDEWAYS = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5 && !one.closest('figure, .scroll, .wide'))
          .map(one => one.outerHTML.slice(0, 160)).slice(0, 5)\
        """;

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();

    // What the content security policy refused and what scripts threw, on any page of the test.
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void openBrowser() throws IOException {
        playwright = Browser.playwright();
        browser = playwright.chromium().launch(Browser.options());
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void closeContexts() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(complaints)
                .as("refused by the policy, or thrown by a script")
                .isEmpty();
    }

    private void listen(BrowserContext context) {
        context.onConsoleMessage(message -> {
            String text = message.text();
            if (text.contains("Content Security Policy") || text.contains("Trusted")) {
                complaints.add(text);
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    /** A window nobody is signed in with. */
    protected Page page(Size size, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setColorScheme(scheme)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setHasTouch(size != Size.DESKTOP));
        contexts.add(context);
        listen(context);
        return context.newPage();
    }

    /** A window that somebody is signed in with. */
    protected Page page(Site site, String username, Size size, ColorScheme scheme) {
        Page page = page(size, scheme);
        signIn(page, site, username);
        return page;
    }

    /** Signs somebody in without going through the page. */
    protected static void signIn(Page page, Site site, String username) {
        String cookie = site.signedIn(username).cookie("prova");
        page.context().addCookies(List.of(new Cookie("prova", cookie).setUrl(site.url("/"))));
    }

    /** Looks at a page in all sizes, light and dark, as somebody (nobody if the name is empty). */
    protected void everywhere(Site site, String username, String path, String name) {
        everywhere(site, username, path, name, _ -> {});
    }

    /** The same after something was done on the page. */
    protected void everywhere(Site site, String username, String path, String name, Consumer<Page> before) {
        for (Size size : Size.values()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = page(size, scheme);
                if (!username.isEmpty()) {
                    signIn(page, site, username);
                }
                page.navigate(site.url(path));
                before.accept(page);
                check(
                        page,
                        name + "-" + size.name().toLowerCase(java.util.Locale.ROOT) + "-"
                                + scheme.name().toLowerCase(java.util.Locale.ROOT));
                page.context().close();
            }
        }
    }

    /** Takes a picture, then all checks: axe, nothing sideways, every control inside the window. */
    protected static void check(Page page, String name) {
        picture(page, name);
        assertThat(violations(page)).as("axe on " + name).isEmpty();
        assertThat((List<?>) page.evaluate(SIDEWAYS))
                .as("no sideways scroll on " + name)
                .isEmpty();
        assertThat(outside(page)).as("controls outside the window on " + name).isEmpty();
    }

    // A whole document on a phone is longer than Chromium can make a picture of.
    private static void picture(Page page, String name) {
        int height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
        var options = new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true);
        if (height > PICTURE_MAX) {
            options.setClip(0, 0, page.viewportSize().width, PICTURE_MAX);
        }
        page.screenshot(options);
    }

    /** WCAG 2.2 A and AA rules that the page breaks, each with the first place. */
    protected static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(BrowserIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml() + " "
                + rule.getNodes().getFirst().getFailureSummary();
    }

    private static List<?> outside(Page page) {
        return (List<?>) page.locator(CONTROLS).evaluateAll(OUTSIDE);
    }
}
