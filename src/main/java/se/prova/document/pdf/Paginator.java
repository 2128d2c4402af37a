package se.prova.document.pdf;

import java.util.ArrayList;
import java.util.List;

// Deals strips out over pages. Strips that are kept together move together, unless together they are higher than a
// page;
// a strip higher than a page gets one of its own. Heads of tables come again where a table goes on.
final class Paginator {

    private static final float SLACK = 0.01f;

    // A strip and how far down on its page it starts.
    record Placed(Strip strip, float down) {}

    private final float body;
    private final List<List<Placed>> pages = new ArrayList<>();
    private List<Placed> page = new ArrayList<>();
    private float used;

    private Paginator(float body) {
        this.body = body;
        pages.add(page);
    }

    // At least one page, even of nothing.
    static List<List<Placed>> pages(List<Strip> strips, float body) {
        Paginator paginator = new Paginator(body);
        int from = 0;
        while (from < strips.size()) {
            int to = from + 1;
            while (to < strips.size()
                    && strips.get(to - 1).keepWithNext()
                    && !strips.get(to).startsPage()) {
                to++;
            }
            paginator.chain(strips.subList(from, to));
            from = to;
        }
        return paginator.pages;
    }

    private void chain(List<Strip> chain) {
        Strip first = chain.getFirst();
        float height = height(chain);
        float fresh = height - first.before() + height(heads(first));
        if (first.startsPage() && !page.isEmpty()) {
            newPage();
        }
        if (page.isEmpty() || used + height <= body + SLACK) {
            chain.forEach(this::place);
        } else if (fresh <= body + SLACK) {
            newPage();
            heads(first).forEach(this::place);
            chain.forEach(this::place);
        } else {
            chain.forEach(this::place);
        }
    }

    private void place(Strip strip) {
        if (!page.isEmpty() && used + strip.before() + strip.height() > body + SLACK) {
            newPage();
            heads(strip).forEach(this::add);
        }
        add(strip);
    }

    private void add(Strip strip) {
        float before = page.isEmpty() ? 0 : strip.before();
        page.add(new Placed(strip, used + before));
        used += before + strip.height();
    }

    // Heads that leave no room for what they head are not repeated.
    private List<Strip> heads(Strip strip) {
        return height(strip.repeated()) + strip.height() > body ? List.of() : strip.repeated();
    }

    private void newPage() {
        page = new ArrayList<>();
        pages.add(page);
        used = 0;
    }

    private static float height(List<Strip> strips) {
        float sum = 0;
        for (Strip strip : strips) {
            sum += strip.before() + strip.height();
        }
        return sum;
    }
}
