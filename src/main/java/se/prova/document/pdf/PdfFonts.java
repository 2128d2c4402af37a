package se.prova.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import se.prova.document.Glyphs;
import se.prova.document.pdf.Style.Face;

// The three embedded faces, read once. OpenPDF's BaseFont keeps no state of a document, so all threads share them.
final class PdfFonts implements Measure {

    // A third of the time goes into packing. Measured on a statement of five pages against level 4 for both: 6 % more
    // bytes and a seventh less CPU.
    static final int COMPRESSION = 2;
    private static final int FONT_COMPRESSION = 1;

    private static final float SHAPE_WIDTH = 1.05f;

    private final Map<Face, BaseFont> faces = new EnumMap<>(Face.class);
    private final Map<Face, short[]> widths = new EnumMap<>(Face.class);
    private final Glyphs glyphs;

    private PdfFonts() {
        faces.put(Face.REGULAR, font("SourceSans3-Regular.ttf"));
        faces.put(Face.BOLD, font("SourceSans3-Bold.ttf"));
        faces.put(Face.ITALIC, font("SourceSans3-It.ttf"));
        for (Face face : Face.values()) {
            short[] unknown = new short[Character.MAX_VALUE + 1];
            Arrays.fill(unknown, (short) -1);
            widths.put(face, unknown);
        }
        glyphs = new Glyphs(covered());
    }

    static PdfFonts shared() {
        return Shared.FONTS;
    }

    Glyphs glyphs() {
        return glyphs;
    }

    BaseFont font(Face face) {
        BaseFont font = faces.get(face);
        if (font == null) {
            throw new IllegalStateException("Every face is loaded");
        }
        return font;
    }

    @Override
    public float width(String text, Style style, Ink.Sign sign) {
        if (sign.isShape()) {
            return SHAPE_WIDTH * style.size();
        }
        if (sign == Ink.Sign.PICTURE) {
            return PdfPicture.width(text, style.size());
        }
        return width(text, style);
    }

    float width(String text, Style style) {
        short[] known = widths.getOrDefault(style.face(), new short[0]);
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (known[c] < 0) {
                known[c] = (short) font(style.face()).getWidth(fold(c));
            }
            sum += known[c];
        }
        return sum * style.size() / 1000;
    }

    // Characters that share a glyph in these fonts extract as whichever of them came first in the file. They are set as
    // the
    // plainest of the group: a hard space must not make every space of the file hard.
    static char fold(char c) {
        return switch (c) {
            case '\u00A0' -> ' ';
            case '\u2010', '\u2011' -> '-';
            case '\u00B5' -> '\u03BC';
            case '\u2126' -> '\u03A9';
            case '\u2206' -> '\u0394';
            case '\u03D5' -> '\u03C6';
            default -> c;
        };
    }

    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (fold(text.charAt(i)) != text.charAt(i)) {
                char[] folded = text.toCharArray();
                for (int j = i; j < folded.length; j++) {
                    folded[j] = fold(folded[j]);
                }
                return new String(folded);
            }
        }
        return text;
    }

    private BitSet covered() {
        BitSet covered = new BitSet();
        for (int c = ' '; c < Character.MIN_SURROGATE; c++) {
            int point = c;
            if (Character.isDefined(c)
                    && !Character.isISOControl(c)
                    && faces.values().stream().allMatch(font -> font.charExists(point))) {
                covered.set(c);
            }
        }
        return covered;
    }

    private static BaseFont font(String file) {
        try (InputStream in = PdfFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: fonts/" + file);
            }
            BaseFont font =
                    BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            // The CIDSet that OpenPDF writes is incomplete, which both standards refuse; none is needed.
            font.setIncludeCidSet(false);
            font.setCompressionLevel(FONT_COMPRESSION);
            font.setSecureRandom(new SamePrefix());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The prefix of an embedded subset is drawn by lot; here the lot is always the same, so that bytes are too.
    private static final class SamePrefix extends SecureRandom {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }

    private static final class Shared {
        static final PdfFonts FONTS = new PdfFonts();
    }
}
