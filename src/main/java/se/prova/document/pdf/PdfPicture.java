package se.prova.document.pdf;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.openpdf.text.pdf.PdfContentByte;

// Words that the embedded fonts cannot print, drawn as outlines: in a font of the machine when one has them all, else
// as
// one box for each character with its number in it, which needs no font at all. The words themselves are in the tags.
final class PdfPicture {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float DIGIT = 0.35f;
    private static final float EDGE = 0.08f;
    private static final float GAP = 0.25f;

    private PdfPicture() {}

    static float width(String text, float size) {
        return drawable(text) ? layout(text).getAdvance() * size : boxesWidth(text) * size;
    }

    static void paint(PdfContentByte to, String text, float size, float x, float baseline) {
        if (drawable(text)) {
            AffineTransform place = new AffineTransform(size, 0, 0, -size, x, baseline);
            path(to, layout(text).getOutline(place));
            to.fill();
        } else {
            boxes(to, text, size, x, baseline);
        }
    }

    private static TextLayout layout(String text) {
        return new TextLayout(text, new Font(Font.SANS_SERIF, Font.PLAIN, 1), EXACT);
    }

    // A machine without fonts, or without the libraries for them, throws errors of many kinds.
    static boolean drawable(String text) {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
            return !text.isEmpty()
                    && font.canDisplayUpTo(text) == -1
                    && text.codePoints().allMatch(point -> Character.isWhitespace(point) || hasOutline(font, point));
        } catch (RuntimeException | LinkageError | InternalError e) {
            return false;
        }
    }

    // Colour emoji are bitmaps: the font says it has them, but there is nothing to draw.
    private static boolean hasOutline(Font font, int point) {
        return Character.getType(point) == Character.FORMAT
                || !font.createGlyphVector(EXACT, Character.toString(point))
                        .getOutline()
                        .getBounds2D()
                        .isEmpty();
    }

    private static void path(PdfContentByte to, Shape shape) {
        double[] at = {0, 0};
        float[] p = new float[6];
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            switch (parts.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> to.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> to.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> quadratic(to, at, p);
                case PathIterator.SEG_CUBICTO -> to.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> to.closePath();
            }
            int last = parts.currentSegment(p) == PathIterator.SEG_CUBICTO
                    ? 4
                    : parts.currentSegment(p) == PathIterator.SEG_QUADTO ? 2 : 0;
            at[0] = p[last];
            at[1] = p[last + 1];
        }
    }

    private static void quadratic(PdfContentByte to, double[] at, float[] p) {
        to.curveTo(
                (float) (at[0] + 2 * (p[0] - at[0]) / 3),
                (float) (at[1] + 2 * (p[1] - at[1]) / 3),
                p[2] + 2 * (p[0] - p[2]) / 3,
                p[3] + 2 * (p[1] - p[3]) / 3,
                p[2],
                p[3]);
    }

    private static boolean unseen(int point) {
        return Character.getType(point) == Character.FORMAT || (point >= 0xFE00 && point <= 0xFE0F);
    }

    // As wide as its number: two digits side by side, or three.
    private static float box(int point) {
        return (point > 0xFFFF ? 3 : 2) * DIGIT + EDGE;
    }

    private static float boxesWidth(String text) {
        return (float) text.codePoints()
                .filter(point -> !unseen(point))
                .mapToDouble(point -> Character.isWhitespace(point) ? GAP : box(point))
                .sum();
    }

    private static void boxes(PdfContentByte to, String text, float size, float x, float baseline) {
        to.setLineWidth(size * 0.04f);
        float at = x;
        for (int point : text.codePoints().filter(point -> !unseen(point)).toArray()) {
            if (Character.isWhitespace(point)) {
                at += GAP * size;
            } else {
                to.rectangle(at + size * 0.04f, baseline - size * 0.16f, size * (box(point) - EDGE), size * 0.96f);
                to.stroke();
                digits(to, String.format("%04X", point), size, at + size * 0.04f, baseline - size * 0.16f);
                at += box(point) * size;
            }
        }
    }

    // Two rows of digits, the lower row the last half.
    private static void digits(PdfContentByte to, String hex, float size, float x, float y) {
        int perRow = (hex.length() + 1) / 2;
        float step = size * perRow * DIGIT / (perRow + 0.3f);
        for (int i = 0; i < hex.length(); i++) {
            int fromEnd = hex.length() - 1 - i;
            float left = x + step * (0.3f + perRow - 1 - fromEnd % perRow);
            float low = y + size * (fromEnd / perRow == 0 ? 0.1f : 0.53f);
            digit(to, Character.digit(hex.charAt(i), 16), left, low, step * 0.7f, size * 0.33f);
        }
    }

    // Seven strokes, as on a pocket calculator: top, upper right, lower right, bottom, lower left, upper left, middle.
    private static void digit(PdfContentByte to, int value, float x, float y, float w, float h) {
        int[] strokes = {0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F, 0x77, 0x7C, 0x39, 0x5E, 0x79, 0x71
        };
        float[][] ends = {
            {x, y + h, x + w, y + h},
            {x + w, y + h, x + w, y + h / 2},
            {x + w, y + h / 2, x + w, y},
            {x, y, x + w, y},
            {x, y, x, y + h / 2},
            {x, y + h / 2, x, y + h},
            {x, y + h / 2, x + w, y + h / 2}
        };
        for (int i = 0; i < ends.length; i++) {
            if ((strokes[value] >> i & 1) == 1) {
                to.moveTo(ends[i][0], ends[i][1]);
                to.lineTo(ends[i][2], ends[i][3]);
            }
        }
        to.stroke();
    }
}
