package se.prova.document.pdf;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

// Structure elements and their attributes, PDF 32000-1 section 14.8. A null parent means that the content is an
// artifact,
// and so is everything under it.
final class PdfTags {

    private static final Map<String, PdfName> TYPES = new ConcurrentHashMap<>();

    private PdfTags() {}

    static @Nullable PdfStructureElement under(@Nullable PdfStructureElement parent, String type) {
        return parent == null ? null : new PdfStructureElement(parent, TYPES.computeIfAbsent(type, PdfName::new));
    }

    static void lang(@Nullable PdfStructureElement element, @Nullable String lang) {
        if (element != null && lang != null) {
            element.put(PdfName.LANG, new PdfString(lang));
        }
    }

    static void actualText(@Nullable PdfStructureElement element, String text) {
        if (element != null) {
            element.put(new PdfName("ActualText"), unicode(text));
        }
    }

    static void numbering(@Nullable PdfStructureElement list, boolean numbered) {
        if (list != null) {
            list.put(PdfName.A, attribute("List", "ListNumbering", new PdfName(numbered ? "Decimal" : "Disc")));
        }
    }

    static void cell(@Nullable PdfStructureElement cell, @Nullable String scope, int colspan) {
        if (cell == null || (scope == null && colspan == 1)) {
            return;
        }
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Table"));
        if (scope != null) {
            attributes.put(new PdfName("Scope"), new PdfName(scope.startsWith("row") ? "Row" : "Column"));
        }
        if (colspan > 1) {
            attributes.put(new PdfName("ColSpan"), new PdfNumber(colspan));
        }
        cell.put(PdfName.A, attributes);
    }

    static void figure(@Nullable PdfStructureElement figure, String alt, float[] box) {
        if (figure != null) {
            figure.put(PdfName.ALT, unicode(alt));
            figure.put(PdfName.A, attribute("Layout", "BBox", new PdfArray(box)));
        }
    }

    static PdfDictionary attribute(String owner, String key, PdfObject value) {
        PdfDictionary attribute = new PdfDictionary();
        attribute.put(PdfName.O, new PdfName(owner));
        attribute.put(new PdfName(key), value);
        return attribute;
    }

    static PdfString unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }
}
