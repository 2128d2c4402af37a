package se.prova.document.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;
import se.prova.document.Glyphs;
import se.prova.document.Look;
import se.prova.document.Run;
import se.prova.document.Text;

// From runs to ink. A structure element holds either content or other elements, so a text without links, other
// languages or pictures is owned by its block, and any other text gets a Span or Link for each stretch.
final class PdfWords {

    private record Stretch(Run run, String text, boolean picture) {}

    private final PdfStyles styles;
    private final Glyphs glyphs;

    PdfWords(PdfStyles styles, Glyphs glyphs) {
        this.styles = styles;
        this.glyphs = glyphs;
    }

    List<Ink> inks(Text text, Style base, @Nullable PdfStructureElement owner) {
        List<Stretch> stretches = new ArrayList<>();
        boolean mixed = false;
        for (Run run : text.runs()) {
            for (Stretch stretch : stretches(run)) {
                stretches.add(stretch);
                mixed |= needsOwner(stretch);
            }
        }
        PdfTags.lang(owner, text.lang());
        List<Ink> inks = new ArrayList<>();
        sign(inks, text.looks(), base, mixed ? PdfTags.under(owner, "Span") : owner, owner == null ? null : text.id());
        Stretch last = null;
        PdfStructureElement tag = owner;
        for (Stretch stretch : stretches) {
            if (mixed && (last == null || !sameOwner(last, stretch))) {
                tag = owner(stretch, owner);
            }
            inks.add(ink(stretch, base, tag));
            last = stretch;
        }
        return inks;
    }

    private static void sign(
            List<Ink> inks, Set<Look> looks, Style base, @Nullable PdfStructureElement tag, @Nullable String id) {
        Ink.Sign kind = PdfStyles.kind(looks);
        if (kind.isShape() || id != null) {
            inks.add(new Ink("", base, kind, tag, null, id));
        }
    }

    private Ink ink(Stretch stretch, Style base, @Nullable PdfStructureElement tag) {
        Run run = stretch.run;
        Ink.Sign sign = stretch.picture ? Ink.Sign.PICTURE : Ink.Sign.LETTERS;
        return new Ink(
                stretch.text, styles.run(base, run.looks()), sign, tag, run.href(), tag == null ? null : run.id());
    }

    private static boolean needsOwner(Stretch stretch) {
        return stretch.picture || stretch.run.href() != null || stretch.run.lang() != null;
    }

    private static boolean sameOwner(Stretch a, Stretch b) {
        return !a.picture
                && !b.picture
                && Objects.equals(a.run.href(), b.run.href())
                && Objects.equals(a.run.lang(), b.run.lang());
    }

    private static @Nullable PdfStructureElement owner(Stretch stretch, @Nullable PdfStructureElement parent) {
        PdfStructureElement owner = PdfTags.under(parent, stretch.run.href() == null ? "Span" : "Link");
        PdfTags.lang(owner, stretch.run.lang());
        if (stretch.picture) {
            PdfTags.actualText(owner, stretch.text);
        }
        return owner;
    }

    // Cuts the participant's own words into what the fonts can print and what must be drawn.
    private List<Stretch> stretches(Run run) {
        if (!run.looks().contains(Look.OWN_WORDS) || glyphs.missing(run.text()).isEmpty()) {
            return List.of(new Stretch(run, run.text(), false));
        }
        List<Stretch> stretches = new ArrayList<>();
        String text = run.text();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int start = 0;
        int from = 0;
        boolean drawing = false;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            String character = text.substring(from, end);
            boolean draws = !character.codePoints().allMatch(glyphs::covers)
                    || (drawing && character.equals(" ") && together(text, from, end));
            if (draws != drawing && from > start) {
                stretches.add(new Stretch(run, text.substring(start, from), drawing));
                start = from;
            }
            drawing = draws;
            from = end;
        }
        stretches.add(new Stretch(run, text.substring(start), drawing));
        return stretches;
    }

    // Words of a script written from the right keep their order only when drawn as one; those in boxes stand alone.
    private boolean together(String text, int space, int next) {
        if (next >= text.length() || glyphs.covers(text.codePointAt(next))) {
            return false;
        }
        String before = text.substring(text.lastIndexOf(' ', space - 1) + 1, space);
        int end = text.indexOf(' ', next);
        return PdfPicture.drawable(before) && PdfPicture.drawable(text.substring(next, end < 0 ? text.length() : end));
    }
}
