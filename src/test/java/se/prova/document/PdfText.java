package se.prova.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

// What a reader that is not ours gets out of a file: PDFBox, by the tags or by the page.
public final class PdfText {

    private static final Set<String> LEAVES = Set.of("P", "H1", "H2", "H3", "Lbl", "LBody", "TH", "TD", "Caption");

    private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> alts = new ArrayList<>();

    private PdfText() {}

    /** The text of each block, item and cell, in the order of the tags. Figures are told by their description. */
    public static List<String> inOrder(byte[] pdf) throws IOException {
        return walk(pdf).texts;
    }

    /** The types of all structure elements, in order. */
    public static List<String> types(byte[] pdf) throws IOException {
        return walk(pdf).types;
    }

    public static List<String> alts(byte[] pdf) throws IOException {
        return walk(pdf).alts;
    }

    /** What stands on each page, artifacts too, as laid out. */
    public static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                stripper.setSortByPosition(true);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static PdfText walk(byte[] pdf) throws IOException {
        PdfText text = new PdfText();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> sequences = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> collect(content, sequences));
                text.marked.put(page.getCOSObject(), sequences);
            }
            text.node(document.getDocumentCatalog().getStructureTreeRoot(), null, null);
        }
        return text;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> to) {
        StringBuilder letters = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                letters.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, to);
            }
        }
        if (content.getMCID() >= 0) {
            to.merge(content.getMCID(), letters.toString(), String::concat);
        }
    }

    private void node(PDStructureNode node, @Nullable StringBuilder into, @Nullable PDPage page) {
        for (Object kid : node.getKids()) {
            PDPage here =
                    node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : page;
            switch (kid) {
                case PDStructureElement element -> element(element, into, here);
                case Integer mcid -> append(into, here, mcid);
                case PDMarkedContentReference reference ->
                    append(into, reference.getPage() == null ? here : reference.getPage(), reference.getMCID());
                default -> {}
            }
        }
    }

    private void append(@Nullable StringBuilder into, @Nullable PDPage page, int mcid) {
        if (into != null && page != null) {
            into.append(marked.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mcid, ""));
        }
    }

    private void element(PDStructureElement element, @Nullable StringBuilder into, @Nullable PDPage page) {
        String type = element.getStructureType();
        types.add(type);
        if (type.equals("Figure")) {
            alts.add(element.getAlternateDescription());
        } else if (element.getActualText() != null && into != null) {
            into.append(element.getActualText());
        } else if (LEAVES.contains(type) && into == null) {
            StringBuilder text = new StringBuilder();
            node(element, text, page);
            texts.add(text.toString());
        } else {
            node(element, into, page);
        }
    }
}
