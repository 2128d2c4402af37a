package se.prova.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;
import se.prova.document.Block;
import se.prova.document.Block.Heading;
import se.prova.document.Block.Items;
import se.prova.document.Block.Paragraph;
import se.prova.document.Look;
import se.prova.document.Text;

// Headings, paragraphs and lists as lines, with their tags.
final class PdfProse {

    private static final float LABEL_MM = 6;

    private final PdfStyles styles;
    private final PdfWords words;
    private final Measure measure;
    private final Hyphens hyphens;

    PdfProse(PdfStyles styles, PdfWords words, Measure measure, Hyphens hyphens) {
        this.hyphens = hyphens;
        this.styles = styles;
        this.words = words;
        this.measure = measure;
    }

    List<Line> set(Text text, Style style, float factor, float width, @Nullable PdfStructureElement tag) {
        return set(inks(text, style, tag), style, factor, width);
    }

    // As set, with words hyphenated: not for headings and names, nor for words in another language or a person's own.
    List<Line> running(Text text, Style style, float factor, float width, @Nullable PdfStructureElement tag) {
        Hyphens own = ours(text) ? hyphens : Hyphens.NONE;
        return LineBreaker.lines(inks(text, style, tag), width, style.size(), style.size() * factor, measure, own);
    }

    private static boolean ours(Text text) {
        return text.lang() == null
                && !text.has(Look.OWN_WORDS)
                && text.runs().stream()
                        .allMatch(run -> run.lang() == null && !run.looks().contains(Look.OWN_WORDS));
    }

    List<Ink> inks(Text text, Style style, @Nullable PdfStructureElement tag) {
        return words.inks(text, style, tag);
    }

    List<Line> set(List<Ink> inks, Style style, float factor, float width) {
        return LineBreaker.lines(inks, width, style.size(), style.size() * factor, measure);
    }

    // Every line is kept with what follows, so that no heading is left alone at the foot of a page.
    List<Line> heading(Heading heading, float width, @Nullable PdfStructureElement parent) {
        boolean part = heading.text().has(Look.PART);
        Style style = styles.heading(heading.level(), part);
        float factor = heading.level() == 1 ? 1.15f : heading.level() == 2 ? 1.2f : 1.35f;
        PdfStructureElement tag = PdfTags.under(parent, "H" + heading.level());
        return set(heading.text(), style, factor, width, tag).stream()
                .map(line -> line.kept(true))
                .toList();
    }

    List<Line> paragraph(Text text, Style base, float width, @Nullable PdfStructureElement parent) {
        if (text.isEmpty()) {
            return List.of();
        }
        Style style = styles.block(base, text.looks());
        float factor = text.has(Look.SMALL) ? 1.4f : (float) styles.theme().leading();
        return unbroken(running(text, style, factor, width, PdfTags.under(parent, "P")));
    }

    List<Line> items(Items list, Style base, float width, @Nullable PdfStructureElement parent) {
        if (list.items().isEmpty()) {
            return List.of();
        }
        PdfStructureElement tag = PdfTags.under(parent, "L");
        PdfTags.numbering(tag, list.numbered());
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (Text item : list.items()) {
            String label = list.numbered() ? ++number + "." : "\u2022";
            lines.addAll(item(item, label, base, width, PdfTags.under(tag, "LI")));
        }
        return lines;
    }

    private List<Line> item(Text item, String label, Style base, float width, @Nullable PdfStructureElement tag) {
        Ink mark = Ink.of(label + " ", base, PdfTags.under(tag, "Lbl"));
        float wide = measure.width(mark.text(), base, mark.sign());
        float indent = Math.max(LABEL_MM * PdfStyles.MM, wide);
        Style style = styles.block(base, item.looks());
        List<Line> body = new ArrayList<>(
                running(item, style, (float) styles.theme().leading(), width - indent, PdfTags.under(tag, "LBody")));
        if (body.isEmpty()) {
            body.add(new Line(List.of(), 0, false, style.size() * 1.42f, style.size(), 0, false));
        }
        List<Line> lines =
                new ArrayList<>(body.stream().map(line -> line.indented(indent)).toList());
        lines.set(
                0,
                lines.getFirst()
                        .labelled(new Line.Fragment(mark, mark.text(), 0, wide))
                        .spaced(1.5f));
        return unbroken(lines);
    }

    // What may stand in a box or quotation, with the space between as part of the lines.
    List<Line> blocks(List<Block> blocks, Style base, float width, @Nullable PdfStructureElement parent) {
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks) {
            List<Line> next = switch (block) {
                case Heading heading -> heading(heading, width, parent);
                case Paragraph(Text text) -> paragraph(text, base, width, parent);
                case Items list -> items(list, base, width, parent);
                default -> throw new IllegalStateException("The linter let through a " + block);
            };
            float space = block instanceof Items || lines.isEmpty() ? 0 : 1.2f * PdfStyles.MM;
            for (int i = 0; i < next.size(); i++) {
                lines.add(i == 0 && space > 0 ? next.get(i).spaced(space) : next.get(i));
            }
        }
        return lines;
    }

    float longestLine(Text text, Style style) {
        if (plainLine(text)) {
            return measure.width(text.plain(), style, Ink.Sign.LETTERS) + 0.1f;
        }
        float longest = 0;
        for (Line line : LineBreaker.lines(words.inks(text, style, null), Float.MAX_VALUE, 1, 1, measure)) {
            longest = Math.max(longest, line.width());
        }
        return longest + 0.1f;
    }

    float longestWord(Text text, Style style) {
        float longest = 0;
        String all = text.plain();
        for (int start = 0, end = 0; end <= all.length(); end++) {
            if (end == all.length() || all.charAt(end) == ' ' || all.charAt(end) == '\n') {
                longest = Math.max(longest, measure.width(all.substring(start, end), style, Ink.Sign.LETTERS));
                start = end + 1;
            }
        }
        return longest + (PdfStyles.kind(text.looks()).isShape() ? style.size() * 1.05f : 0) + 0.1f;
    }

    // One stretch of letters that looks as its block does and holds nothing a line breaks at but spaces.
    private static boolean plainLine(Text text) {
        return text.runs().size() == 1
                && text.looks().isEmpty()
                && text.runs().getFirst().looks().isEmpty()
                && text.plain().chars().noneMatch(c -> c == '\n' || c == '\u00AD' || c == '\u200B');
    }

    // Never one line of several alone on a page: the first stays with the second, the last but one with the last.
    static List<Line> unbroken(List<Line> lines) {
        List<Line> kept = new ArrayList<>(lines);
        int last = lines.size() - 1;
        for (int i : new int[] {0, last - 1}) {
            if (i >= 0 && i < last) {
                kept.set(i, kept.get(i).kept(true));
            }
        }
        return kept;
    }
}
