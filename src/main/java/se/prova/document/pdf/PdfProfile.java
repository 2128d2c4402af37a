package se.prova.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

// What the colours of a file mean: sRGB. The profile is the same in every file, so it is packed once.
final class PdfProfile {

    private static final String NAME = "sRGB IEC61966-2.1";
    private static final int CHANNELS = 3;
    private static final byte[] PACKED =
            packed(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

    private PdfProfile() {}

    static void declare(PdfWriter writer) throws IOException {
        PdfStream profile = new PdfStream(PACKED);
        profile.put(PdfName.N, new PdfNumber(CHANNELS));
        profile.put(PdfName.ALTERNATE, PdfName.DEVICERGB);
        profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
        writer.setOutputIntents(NAME, "", null, NAME, (ICC_Profile) null);
        PdfArray intents = (PdfArray) writer.getExtraCatalog().get(PdfName.OUTPUTINTENTS);
        PdfDictionary intent = (PdfDictionary) intents.getPdfObject(0);
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    }

    private static byte[] packed(byte[] profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            packing.write(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
