package se.prova.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A sender's mark, as plain points of colour: what was transparent is white, since PDF/A takes no transparency here, and
 * whatever else the picture's file held is left behind.
 *
 * @param rgb three bytes a point, row by row from the top
 * @param alt what it shows, for who does not see it
 * @param millimetres how high it is printed
 */
@SuppressWarnings("ArrayRecordComponent") // painted as it is; never compared
public record Logo(int width, int height, byte[] rgb, String alt, double millimetres) {

    static final int BYTES_MAX = 200_000;
    static final int POINTS_MAX = 2_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int CHANNELS = 3;

    /** A picture that cannot be a logo, by the rule it breaks. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;
        private final Rule rule;

        Unfit(Rule rule) {
            this.rule = rule;
        }

        Rule rule() {
            return rule;
        }
    }

    static Logo read(byte[] png, String alt, double millimetres) throws Unfit {
        if (png.length > BYTES_MAX) {
            throw new Unfit(Rule.LOGO_SIZE);
        }
        if (png.length < PNG.length || !Arrays.equals(PNG, Arrays.copyOf(png, PNG.length))) {
            throw new Unfit(Rule.LOGO_PNG);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            // Asked of the head of the file, before room is made for what it says it holds.
            if (reader.getWidth(0) > POINTS_MAX || reader.getHeight(0) > POINTS_MAX) {
                throw new Unfit(Rule.LOGO_SIZE);
            }
            return of(reader.read(0), alt, millimetres);
        } catch (IOException | RuntimeException e) {
            throw new Unfit(Rule.LOGO_PNG);
        } finally {
            reader.dispose();
        }
    }

    private static Logo of(BufferedImage picture, String alt, double millimetres) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage onWhite = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = onWhite.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, width, height);
        to.drawImage(picture, 0, 0, null);
        to.dispose();
        byte[] rgb = new byte[width * height * CHANNELS];
        int at = 0;
        for (int point : onWhite.getRGB(0, 0, width, height, null, 0, width)) {
            rgb[at++] = (byte) (point >> 16);
            rgb[at++] = (byte) (point >> 8);
            rgb[at++] = (byte) point;
        }
        return new Logo(width, height, rgb, alt, millimetres);
    }
}
