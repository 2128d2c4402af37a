package se.prova.document.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfAppearance;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import se.prova.document.Logo;

// Paints on the current page. Everything painted belongs to a structure element or is an artifact: what is painted next
// is said by tagged, layout or pagination, and neighbours with the same owner share one marked sequence.
final class PdfCanvas {

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName LAYOUT = new PdfName("Layout");
    private static final PdfName PAGINATION = new PdfName("Pagination");

    private final Document document;
    private final PdfWriter writer;
    private final PdfContentByte ink;
    private final PdfFonts fonts;
    private final Deque<PdfOutline> bookmarks = new ArrayDeque<>();
    private @Nullable Object owner;
    private @Nullable Style font;
    private int fill = -1;
    private int stroke = -1;
    private float width = -1;

    PdfCanvas(Document document, PdfWriter writer, PdfFonts fonts) {
        this.document = document;
        this.writer = writer;
        this.fonts = fonts;
        this.ink = writer.getDirectContent();
        bookmarks.push(ink.getRootOutline());
    }

    void newPage() {
        shut();
        document.newPage();
        font = null;
        fill = -1;
        stroke = -1;
        width = -1;
    }

    // ---- who owns what is painted next

    // Two elements may be equal and still be two.
    @SuppressWarnings("ReferenceEquality")
    void tagged(@Nullable PdfStructureElement element) {
        if (element == null) {
            layout();
        } else if (owner != element) {
            shut();
            ink.beginMarkedContentSequence(element);
            owner = element;
        }
    }

    void layout() {
        artifact(LAYOUT, null);
    }

    void pagination(String kind) {
        artifact(PAGINATION, new PdfName(kind));
    }

    private void artifact(PdfName type, @Nullable PdfName subtype) {
        PdfName kind = subtype == null ? type : subtype;
        if (kind.equals(owner)) {
            return;
        }
        shut();
        PdfDictionary about = new PdfDictionary();
        about.put(PdfName.TYPE, type);
        if (subtype != null) {
            about.put(PdfName.SUBTYPE, subtype);
        }
        ink.beginMarkedContentSequence(ARTIFACT, about, true);
        owner = kind;
    }

    void shut() {
        if (owner != null) {
            ink.endMarkedContentSequence();
            owner = null;
        }
    }

    // ---- paint

    void text(String text, Style style, float x, float baseline) {
        colour(style.colour());
        ink.beginText();
        if (font == null || font.face() != style.face() || font.size() != style.size()) {
            ink.setFontAndSize(fonts.font(style.face()), style.size());
            font = style;
        }
        ink.moveText(x, baseline);
        ink.showText(PdfFonts.fold(text));
        ink.endText();
    }

    void slantedText(String text, Style style, float x, float y, double degrees) {
        float cos = (float) Math.cos(Math.toRadians(degrees));
        float sin = (float) Math.sin(Math.toRadians(degrees));
        colour(style.colour());
        ink.beginText();
        ink.setFontAndSize(fonts.font(style.face()), style.size());
        ink.setTextMatrix(cos, sin, -sin, cos, x, y);
        ink.showText(PdfFonts.fold(text));
        ink.endText();
        font = null;
    }

    void picture(String text, Style style, float x, float baseline) {
        colour(style.colour());
        stroke(style.colour(), 0.4f);
        PdfPicture.paint(ink, text, style.size(), x, baseline);
        width = -1;
    }

    void logo(Logo logo, float x, float y, float width, float height) {
        Image image = Image.getInstance(logo.width(), logo.height(), 3, 8, logo.rgb());
        image.setCompressionLevel(PdfFonts.COMPRESSION);
        ink.addImage(image, width, 0, 0, height, x, y);
    }

    void fill(int colour, float x, float y, float width, float height) {
        colour(colour);
        ink.rectangle(x, y, width, height);
        ink.fill();
    }

    void frame(int colour, float thickness, float x, float y, float width, float height) {
        stroke(colour, thickness);
        ink.rectangle(x, y, width, height);
        ink.stroke();
    }

    void dot(int colour, float x, float y, float radius) {
        colour(colour);
        ink.circle(x, y, radius);
        ink.fill();
    }

    void ring(int colour, float thickness, float x, float y, float radius) {
        stroke(colour, thickness);
        ink.circle(x, y, radius);
        ink.stroke();
    }

    void line(int colour, float thickness, float x0, float y0, float x1, float y1) {
        stroke(colour, thickness);
        ink.moveTo(x0, y0);
        ink.lineTo(x1, y1);
        ink.stroke();
    }

    private void colour(int rgb) {
        if (fill != rgb) {
            ink.setRGBColorFill(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
            fill = rgb;
        }
    }

    private void stroke(int rgb, float thickness) {
        if (stroke != rgb) {
            ink.setRGBColorStroke(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
            stroke = rgb;
        }
        if (width != thickness) {
            ink.setLineWidth(thickness);
            width = thickness;
        }
    }

    // ---- what can be followed, opened and filled in

    void anchor(String id, float y) {
        ink.localDestination(id, new PdfDestination(PdfDestination.XYZ, 0, y, 0));
    }

    void bookmark(int level, String title, float y) {
        while (bookmarks.size() > level) {
            bookmarks.pop();
        }
        PdfDestination here = new PdfDestination(PdfDestination.XYZ, 0, y, 0);
        bookmarks.push(new PdfOutline(bookmarks.element(), here, title, level < 2));
    }

    void link(@Nullable PdfStructureElement element, String href, String text, Rectangle area) {
        if (element == null) {
            return;
        }
        PdfAction action =
                href.startsWith("#") ? PdfAction.gotoLocalPage(href.substring(1), false) : new PdfAction(href);
        PdfAnnotation link = PdfAnnotation.createLink(writer, area, PdfName.N, action);
        link.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        link.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        link.put(PdfName.CONTENTS, PdfTags.unicode(href.startsWith("#") ? text : text + " (" + href + ")"));
        own(element, link);
        writer.addAnnotation(link);
    }

    void signatureField(@Nullable PdfStructureElement form, String name, String tooltip, Rectangle area) {
        PdfFormField field = PdfFormField.createSignature(writer);
        field.setFieldName(name);
        field.setWidget(area, PdfName.N);
        field.setFlags(PdfAnnotation.FLAGS_PRINT);
        field.setUserName(tooltip);
        field.setPage();
        field.setAppearance(
                PdfAnnotation.APPEARANCE_NORMAL,
                PdfAppearance.createAppearance(writer, area.getWidth(), area.getHeight()));
        field.put(PdfName.CONTENTS, PdfTags.unicode(tooltip));
        if (form != null) {
            own(form, field);
        }
        writer.addAnnotation(field);
    }

    // Joins an annotation to its structure element both ways: StructParent there, an object reference here.
    private void own(PdfStructureElement element, PdfAnnotation annotation) {
        PdfIndirectReference reference = annotation.getIndirectReference();
        int number = writer.getStructureTreeRoot().addExistingObject(element.getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(number));
        PdfDictionary object = new PdfDictionary(new PdfName("OBJR"));
        object.put(new PdfName("Obj"), reference);
        object.put(PdfName.PG, writer.getPageReference(writer.getPageNumber()));
        PdfObject kids = element.get(PdfName.K);
        PdfArray all = kids instanceof PdfArray some ? some : new PdfArray();
        if (kids instanceof PdfNumber) {
            all.add(kids);
        }
        all.add(object);
        element.put(PdfName.K, all);
    }
}
