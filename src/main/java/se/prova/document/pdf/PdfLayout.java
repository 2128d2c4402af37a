package se.prova.document.pdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfStructureElement;
import se.prova.document.Block;
import se.prova.document.Logo;
import se.prova.document.Look;
import se.prova.document.Run;
import se.prova.document.Text;
import se.prova.document.Theme;
import se.prova.document.Theme.Colour;
import se.prova.document.Theme.Size;
import se.prova.document.pdf.PdfRow.Align;
import se.prova.document.pdf.PdfRow.Column;

// From blocks to strips, in reading order, with the space between them: of two that meet, the larger.
final class PdfLayout {

    private static final float MM = PdfStyles.MM;

    private final Theme theme;
    private final PdfStyles styles;
    private final PdfProse prose;
    private final float left;
    private final float width;
    private final float room;
    private final List<Strip> strips = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private float after;
    private int lastBlock;
    private boolean underHeading;
    private boolean introducing;
    private boolean newPage;

    PdfLayout(Theme theme, PdfFonts fonts, String language, float left, float width, float room) {
        this.theme = theme;
        this.styles = new PdfStyles(theme);
        this.prose = new PdfProse(styles, new PdfWords(styles, fonts.glyphs()), fonts, PdfHyphens.in(language));
        this.left = left;
        this.width = width;
        this.room = room;
    }

    List<Strip> strips(List<Block> blocks, @Nullable PdfStructureElement root) {
        blocks.forEach(block -> set(block, root));
        if (!waiting.isEmpty()) {
            add(0, 0, List.of(Strip.of(0, 0, false, (canvas, top) -> {})));
        }
        return strips;
    }

    private void set(Block block, @Nullable PdfStructureElement parent) {
        boolean introduced = introducing;
        introducing = underHeading && block instanceof Block.Paragraph(Text text) && text.has(Look.SMALL);
        switch (block) {
            case Block.Heading heading -> heading(heading, parent);
            case Block.Paragraph(Text text) -> paragraph(text, parent);
            case Block.Items items -> add(0, 3, lines(prose.items(items, styles.plain(Size.TEXT), width, parent)));
            case Block.Table table -> {
                if (introduced) {
                    keepLastBlock();
                }
                add(1, 4, new PdfTable(table, styles, prose, left, width, room).strips(parent));
            }
            case Block.Facts facts ->
                add(
                        facts.looks().contains(Look.SMALL) ? 4 : 1,
                        5,
                        new PdfFacts(facts, styles, prose, left, width, room).strips(parent));
            case Block.Quote quote -> quote(quote, parent);
            case Block.Boxes boxes -> boxes(boxes, parent);
            case Block.Letterhead letterhead -> letterhead(letterhead, parent);
            case Block.Section section -> {
                wait(section.id());
                PdfStructureElement tag = PdfTags.under(parent, "Sect");
                section.blocks().forEach(inner -> set(inner, tag));
            }
            case Block.Figure figure ->
                add(3, 4, new PdfChart(figure, styles, prose, left, width, room).strips(parent));
            case Block.Signature signature -> signature(signature, parent);
            case Block.PageBreak() -> newPage = true;
        }
    }

    private void wait(@Nullable String id) {
        if (id != null) {
            waiting.add(id);
        }
    }

    // Space in millimetres.
    private void add(float before, float behind, List<Strip> block) {
        if (block.isEmpty()) {
            return;
        }
        Strip first = block.getFirst().after(Math.max(after, before * MM));
        if (newPage) {
            first = first.onNewPage();
            newPage = false;
        }
        if (!waiting.isEmpty()) {
            first = anchored(first, List.copyOf(waiting));
            waiting.clear();
        }
        lastBlock = strips.size();
        underHeading = false;
        strips.add(first);
        strips.addAll(block.subList(1, block.size()));
        after = behind * MM;
    }

    private static Strip anchored(Strip strip, List<String> ids) {
        return strip.painting((canvas, top) -> {
            ids.forEach(id -> canvas.anchor(id, top + 4));
            strip.painter().paint(canvas, top);
        });
    }

    private List<Strip> lines(List<Line> lines) {
        return PdfRow.text(left, width, lines).lineByLine();
    }

    private void heading(Block.Heading heading, @Nullable PdfStructureElement parent) {
        List<Strip> block = new ArrayList<>(lines(prose.heading(heading, width, parent)));
        String title = heading.text().plain().replace('\n', ' ');
        Strip first = block.getFirst();
        block.set(0, first.painting((canvas, top) -> {
            canvas.bookmark(heading.level(), title, top + 6);
            first.painter().paint(canvas, top);
        }));
        switch (heading.level()) {
            case 1 -> add(6, 1, block);
            case 2 -> add(7, heading.text().has(Look.PART) ? 3 : 2, block);
            default -> add(4, 1, block);
        }
        underHeading = true;
    }

    // What was set last stays with what comes: a heading's few words with the table they introduce, the lines about a
    // signature with its place. Only when it is small enough to be moved.
    private void keepLastBlock() {
        List<Strip> last = strips.subList(lastBlock, strips.size());
        double high = last.stream()
                .mapToDouble(strip -> strip.before() + strip.height())
                .sum();
        if (high < room / 3) {
            last.replaceAll(Strip::kept);
        } else if (!last.isEmpty()) {
            last.set(last.size() - 1, last.getLast().kept());
        }
    }

    private void paragraph(Text text, @Nullable PdfStructureElement parent) {
        if (text.isEmpty()) {
            wait(text.id());
            return;
        }
        List<Strip> block = lines(prose.paragraph(text, styles.plain(Size.TEXT), width, parent));
        boolean small = text.has(Look.SMALL);
        add(small ? 3 : 0, text.has(Look.LEAD) ? 5 : 2, block);
    }

    private void quote(Block.Quote quote, @Nullable PdfStructureElement parent) {
        float indent = 4 * MM + 2;
        Style style = styles.plain(Size.QUOTE);
        List<Line> lines = prose.blocks(quote.blocks(), style, width - indent, PdfTags.under(parent, "BlockQuote"));
        int colour = theme.colour(Colour.PERFORMANCE);
        PdfRow row = new PdfRow(
                List.of(new Column(left + indent, width - indent, Align.LEFT, lines)),
                0,
                0,
                (canvas, top, height, first, last) -> canvas.fill(colour, left, top - height, 2, height + 0.2f),
                List.of());
        add(2, 4, row.lineByLine());
    }

    private void boxes(Block.Boxes boxes, @Nullable PdfStructureElement parent) {
        boolean pair = boxes.boxes().size() == 2;
        float share = width / boxes.boxes().size();
        List<Column> columns = new ArrayList<>();
        for (List<Block> box : boxes.boxes()) {
            PdfStructureElement tag = PdfTags.under(parent, "Div");
            float inner = share - 8 * MM;
            Style style = styles.plain(pair ? Size.TABLE : Size.TEXT);
            float x = left + columns.size() * share + 4 * MM;
            columns.add(new Column(x, inner, Align.LEFT, prose.blocks(box, style, inner, tag)));
        }
        float pad = (pair ? 3 : 2.5f) * MM;
        PdfRow row = new PdfRow(columns, pad, pad, pair ? this::pairFrame : this::boxFrame, List.of());
        add(pair ? 6 : 4, 3, row.strips(room));
    }

    private void pairFrame(PdfCanvas canvas, float top, float height, boolean first, boolean last) {
        float thick = (float) theme.rule();
        canvas.fill(theme.colour(Colour.SOFT), left + width / 2, top - height, width / 2, height);
        frame(canvas, theme.colour(Colour.LINE), thick, top, height, first, last);
        float middle = left + width / 2;
        canvas.line(theme.colour(Colour.LINE), thick, middle, top, middle, top - height);
    }

    private void boxFrame(PdfCanvas canvas, float top, float height, boolean first, boolean last) {
        frame(canvas, theme.colour(Colour.INK), 1, top, height, first, last);
    }

    private void frame(
            PdfCanvas canvas, int colour, float thick, float top, float height, boolean first, boolean last) {
        if (first && last) {
            canvas.frame(colour, thick, left, top - height, width, height);
            return;
        }
        canvas.line(colour, thick, left, top, left, top - height);
        canvas.line(colour, thick, left + width, top, left + width, top - height);
        if (first || last) {
            float y = first ? top : top - height;
            canvas.line(colour, thick, left, y, left + width, y);
        }
    }

    private void letterhead(Block.Letterhead letterhead, @Nullable PdfStructureElement parent) {
        PdfStructureElement tag = PdfTags.under(parent, "Div");
        logo(tag);
        List<Text> texts = new ArrayList<>(letterhead.columns());
        if (texts.size() == 1 && !theme.letterhead().isEmpty()) {
            texts.addFirst(sender());
        }
        List<Column> columns = new ArrayList<>();
        for (Text text : texts) {
            boolean sender = columns.isEmpty() && texts.size() > 1;
            columns.add(letterheadColumn(text, sender, tag));
        }
        float thick = 2;
        PdfRow row = new PdfRow(
                columns,
                0,
                4 * MM + thick,
                (canvas, top, height, first, last) -> {
                    if (last) {
                        canvas.fill(theme.colour(Colour.HEAD), left, top - height, width, thick);
                    }
                },
                List.of());
        add(0, 6, row.strips(room));
    }

    private void logo(@Nullable PdfStructureElement parent) {
        Logo logo = theme.logo();
        if (logo == null) {
            return;
        }
        float scale = Math.min((float) logo.millimetres() * MM / logo.height(), width / 2 / logo.width());
        float wide = scale * logo.width();
        float high = scale * logo.height();
        PdfStructureElement figure = PdfTags.under(parent, "Figure");
        add(0, 2, List.of(Strip.of(0, high, true, (canvas, top) -> {
            PdfTags.figure(figure, logo.alt(), new float[] {left, top - high, left + wide, top});
            canvas.tagged(figure);
            canvas.logo(logo, left, top - high, wide, high);
        })));
    }

    private Column letterheadColumn(Text text, boolean sender, @Nullable PdfStructureElement parent) {
        float share = width * (sender ? 0.55f : 0.45f);
        float x = sender ? left : left + width - share;
        Style style = styles.plain(Size.LETTERHEAD);
        List<Ink> inks = prose.inks(text, style, PdfTags.under(parent, "P")).stream()
                .map(ink -> sender && ink.style().face() == Style.Face.BOLD ? ink.sized(theme.size(Size.LEAD)) : ink)
                .toList();
        return new Column(x, share, sender ? Align.LEFT : Align.RIGHT, prose.set(inks, style, 1.4f, share));
    }

    private Text sender() {
        List<Run> runs = new ArrayList<>();
        for (String line : theme.letterhead()) {
            Set<Look> looks = runs.isEmpty() ? EnumSet.of(Look.STRONG) : EnumSet.noneOf(Look.class);
            runs.add(new Run(runs.isEmpty() ? line : "\n" + line, looks, null, null, null));
        }
        return new Text(runs, Set.of(), null, null);
    }

    private void signature(Block.Signature signature, @Nullable PdfStructureElement parent) {
        PdfStructureElement div = PdfTags.under(parent, "Div");
        PdfStructureElement form = PdfTags.under(div, "Form");
        float field = 14 * MM;
        float wide = Math.min(width, 85 * MM);
        List<Line> lines = prose.set(signature.text(), styles.muted(Size.SMALL), 1.4f, width, PdfTags.under(div, "P"));
        PdfRow words = new PdfRow(List.of(new Column(left, width, Align.LEFT, lines)), field + 2, 0, null, List.of());
        Strip below = words.whole();
        Strip strip = below.painting((canvas, top) -> {
            canvas.layout();
            canvas.line(theme.colour(Colour.INK), 0.8f, left, top - field, left + wide, top - field);
            canvas.shut();
            canvas.signatureField(
                    form, signature.name(), signature.tooltip(), new Rectangle(left, top - field, left + wide, top));
            below.painter().paint(canvas, top);
        });
        keepLastBlock();
        add(6, 4, List.of(strip));
    }
}
