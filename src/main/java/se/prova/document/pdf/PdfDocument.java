package se.prova.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import se.prova.document.Glyphs;
import se.prova.document.Metadata;
import se.prova.document.Page;
import se.prova.document.Theme;
import se.prova.document.Theme.Colour;

/**
 * Makes the file: tagged after PDF/UA-1 and archivable after PDF/A-3a, with its data inside.
 *
 * <p>The same input gives the same bytes, in any time zone, language and thread. Only words drawn as pictures depend on
 * the fonts of the machine.
 */
public final class PdfDocument {

    private static final DateTimeFormatter PDF_TIME =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PdfDocument() {}

    /** What the embedded fonts can print. */
    public static Glyphs glyphs() {
        return PdfFonts.shared().glyphs();
    }

    /**
     * Renders one document.
     *
     * @throws IllegalArgumentException if a running text or the theme's letterhead holds a character the fonts lack
     */
    public static byte[] render(Page page, Theme theme, Metadata about) {
        refuseUnprintable(theme, about);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            prepare(writer, document, about, page);
            document.open();
            declare(writer, about);
            paint(page, theme, about, document, writer);
            attach(writer, about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void refuseUnprintable(Theme theme, Metadata about) {
        Metadata.Running running = about.running();
        List<Integer> missing = Stream.concat(
                        Stream.of(
                                running.left(),
                                running.centre(),
                                running.page(),
                                about.draft() == null ? "" : about.draft()),
                        theme.letterhead().stream())
                .flatMap(text -> glyphs().missing(text).stream())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The fonts lack characters of the running text or letterhead: "
                    + missing.stream().map(Glyphs::describe).collect(Collectors.joining(", ")));
        }
    }

    // The level of PDF/A comes first: it decides the version and what kind of output intent is written.
    private static void prepare(PdfWriter writer, Document document, Metadata about, Page page) {
        writer.setPDFXConformance(PdfWriter.PDFA3A);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setCompressionLevel(PdfFonts.COMPRESSION);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.addTitle(about.title());
        document.addAuthor(about.author());
        document.addSubject(about.subject());
        if (about.draft() != null) {
            document.addKeywords(about.draft());
        }
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.CREATIONDATE, time(about));
        info.put(PdfName.MODDATE, time(about));
        PdfString id = new PdfString(fingerprint(about, page)).setHexWriting(true);
        PdfArray ids = new PdfArray(id);
        ids.add(id);
        info.put(PdfName.FILEID, ids);
    }

    private static void declare(PdfWriter writer, Metadata about) throws IOException {
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(about.language()));
        PdfProfile.declare(writer);
        writer.setXmpMetadata(PdfXmp.packet(about));
    }

    private static void paint(Page page, Theme theme, Metadata about, Document document, PdfWriter writer) {
        PdfFonts fonts = PdfFonts.shared();
        float left = (float) theme.margins().left() * PdfStyles.MM;
        float width = PageSize.A4.getWidth() - left - (float) theme.margins().right() * PdfStyles.MM;
        float top = PageSize.A4.getHeight() - (float) theme.margins().top() * PdfStyles.MM;
        PdfFooter footer = new PdfFooter(about, theme, fonts, left, width);
        float body = top - Math.max((float) theme.margins().bottom() * PdfStyles.MM, footer.height());
        PdfStructureElement root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        List<List<Paginator.Placed>> pages = Paginator.pages(
                new PdfLayout(theme, fonts, page.lang(), left, width, body).strips(page.blocks(), root), body);
        PdfCanvas canvas = new PdfCanvas(document, writer, fonts);
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) {
                canvas.newPage();
            }
            draftMark(canvas, about, theme);
            pages.get(i).forEach(placed -> placed.strip().painter().paint(canvas, top - placed.down()));
            footer.paint(canvas, i + 1, pages.size());
        }
    }

    private static void draftMark(PdfCanvas canvas, Metadata about, Theme theme) {
        if (about.draft() == null) {
            return;
        }
        PdfFonts fonts = PdfFonts.shared();
        Style unit = new Style(Style.Face.BOLD, 1, theme.colour(Colour.DRAFT));
        float size = Math.min(130, 560 / Math.max(1, fonts.width(about.draft(), unit)));
        Style style = unit.sized(size);
        float half = fonts.width(about.draft(), style) / 2;
        double slope = Math.toRadians(52);
        float x = PageSize.A4.getWidth() / 2 - (float) Math.cos(slope) * half + (float) Math.sin(slope) * size / 3;
        float y = PageSize.A4.getHeight() / 2 - (float) Math.sin(slope) * half - (float) Math.cos(slope) * size / 3;
        canvas.pagination("Watermark");
        canvas.slantedText(about.draft(), style, x, y, 52);
        canvas.shut();
    }

    private static void attach(PdfWriter writer, Metadata about) throws IOException {
        Metadata.Attachment file = about.attachment();
        if (file == null) {
            return;
        }
        PdfDictionary dates = new PdfDictionary();
        dates.put(PdfName.MODDATE, time(about));
        PdfFileSpecification specification =
                PdfFileSpecification.fileEmbedded(writer, null, file.name(), file.bytes(), true, file.mime(), dates);
        specification.put(new PdfName("AFRelationship"), new PdfName("Data"));
        specification.addDescription(file.description(), true);
        writer.addFileAttachment(file.description(), specification);
        writer.getExtraCatalog().put(new PdfName("AF"), new PdfArray(specification.getReference()));
    }

    private static PdfObject time(Metadata about) {
        return new PdfString(PDF_TIME.format(about.created()));
    }

    // The file's identifier: of what it says, and not of when or where it was made.
    private static byte[] fingerprint(Metadata about, Page page) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((about.id() + "\n" + about.title() + "\n" + about.created() + "\n" + about.draft() + "\n"
                            + String.join("\n", page.words()))
                    .getBytes(StandardCharsets.UTF_8));
            if (about.attachment() != null) {
                digest.update(about.attachment().bytes());
            }
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
