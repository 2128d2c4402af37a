package se.prova.document.pdf;

import java.util.Set;
import se.prova.document.Look;
import se.prova.document.Theme;
import se.prova.document.Theme.Colour;
import se.prova.document.Theme.Size;

// What each look means in letters.
record PdfStyles(Theme theme) {

    static final float MM = 72 / 25.4f;

    Style plain(Size size) {
        return new Style(Style.Face.REGULAR, theme.size(size), theme.colour(Colour.INK));
    }

    Style muted(Size size) {
        return plain(size).coloured(theme.colour(Colour.MUTED));
    }

    Style bold(Size size) {
        return plain(size).bold();
    }

    Style heading(int level, boolean part) {
        return bold(level == 1 ? Size.TITLE : part ? Size.PART : level == 2 ? Size.HEADING : Size.SUBHEADING);
    }

    // The style of a whole block or cell, from that of what it stands in.
    Style block(Style base, Set<Look> looks) {
        Style style = base;
        if (looks.contains(Look.LEAD)) {
            style = muted(Size.LEAD);
        }
        if (looks.contains(Look.SMALL)) {
            style = muted(Size.SMALL);
        }
        return run(style, looks, false);
    }

    Style run(Style base, Set<Look> looks) {
        return run(base, looks, true);
    }

    private Style run(Style base, Set<Look> looks, boolean inline) {
        Style style = base;
        if (looks.contains(Look.REF) || (inline && looks.contains(Look.SMALL))) {
            style = style.coloured(theme.colour(Colour.MUTED)).sized(Math.min(style.size(), theme.size(Size.REF)));
        }
        if (looks.contains(Look.MUTED) || looks.contains(Look.NUMBER)) {
            style = style.coloured(theme.colour(Colour.MUTED));
        }
        if (looks.contains(Look.STRONG) || kind(looks) != Ink.Sign.LETTERS) {
            style = style.bold();
        } else if (looks.contains(Look.EM)) {
            style = style.italic();
        }
        return style;
    }

    static Ink.Sign kind(Set<Look> looks) {
        if (looks.contains(Look.KIND_OBSERVED)) {
            return Ink.Sign.SQUARE;
        }
        if (looks.contains(Look.KIND_REPORTED)) {
            return Ink.Sign.HOLLOW;
        }
        if (looks.contains(Look.KIND_GIVEN)) {
            return Ink.Sign.RING;
        }
        return looks.contains(Look.KIND_ASSESSED) ? Ink.Sign.DASH : Ink.Sign.LETTERS;
    }
}
