package se.prova.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import se.prova.document.DocumentSamples;
import se.prova.document.Theme;
import se.prova.document.pdf.PdfDocument;
import se.prova.statement.Recipient;
import se.prova.statement.Samples;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.print.Printed;
import se.prova.statement.print.Templates;

// What a statement costs, in one run. CPU is the thread's own, taken in turns (ours, bare, ours, bare ...) so that
// other
// work on the machine falls on both alike; medians, with the tenth and ninetieth of a hundred beside. Heap and the
// first
// statement are measured in Java processes of their own. Promised: 1.5 times bare at 4 pages, as much for each page at
// 40,
// less than 64 MB of heap for 40, and the first after a start as fast as the tenth.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StatementBench {

    private static final int LONG = 10;
    private static final List<String> HEAPS = List.of("12m", "16m", "24m", "32m", "48m", "64m");

    private final BaseFont regular = font("SourceSans3-Regular.ttf");
    private final BaseFont bold = font("SourceSans3-Bold.ttf");

    /** All figures; JMH's own line at the end says only how long they took to make. */
    @Benchmark
    public void figures() throws IOException, InterruptedException {
        System.out.printf(
                "%n%-34s %5s %8s %15s %9s %12s%n", "", "pages", "CPU ms", "(10-90 %)", "bytes", "allocated MB");
        double few = both(1);
        double many = both(LONG);
        System.out.printf("CPU for a page of the long one, in times a page of the short one: %.2f%n", many / few);
        whole();
        heap();
        System.out.println("The first ten statements to FK after a start, CPU ms of the thread that makes them:");
        System.out.println("  without any at start-up " + StatementRun.java(List.of(), "start", "cold"));
        System.out.println("  with those of start-up  " + StatementRun.java(List.of(), "start", "warm"));
    }

    private double both(int times) throws IOException {
        String xhtml = text(times);
        List<String> words = DocumentSamples.read(xhtml).words();
        Cpu bare = new Cpu(() -> bare(words));
        Cpu ours = new Cpu(() -> ours(xhtml));
        Cpu.inTurns(2_000 / times, List.of(bare, ours));
        Cpu.forget(List.of(bare, ours));
        Cpu.inTurns(1_000 / times, List.of(bare, ours));
        line("bare OpenPDF, untagged", bare, pages(bare(words)));
        line("ours, from XHTML", ours, pages(ours(xhtml)));
        System.out.printf("  ours in times bare: %.2f%n", ours.median() / bare.median());
        return ours.median() / pages(ours(xhtml));
    }

    // From the case to the bytes: the data gathered, the template filled, the page read and drawn.
    private static void whole() throws IOException {
        CaseFile file = Samples.typical();
        Library library = Samples.library(file);
        Templates templates = Samples.templates(Recipient.FORSAKRINGSKASSAN);
        Cpu whole = new Cpu(() -> Printed.of(file, Samples.whole(file), library, Samples.reading(file), templates)
                .pdf());
        Cpu.inTurns(300, List.of(whole));
        Cpu.forget(List.of(whole));
        Cpu.inTurns(200, List.of(whole));
        line("to FK, from the case to bytes", whole, pages(whole.made()));
    }

    private static void heap() throws IOException, InterruptedException {
        for (String most : HEAPS) {
            if (StatementRun.succeeds(List.of("-Xmx" + most), "heap", Integer.toString(LONG))) {
                System.out.println("The long one, twenty times in a Java of its own: enough heap is " + most);
                return;
            }
        }
        throw new IllegalStateException("The long statement needs more than 64 MB");
    }

    private static void line(String name, Cpu cpu, int pages) {
        System.out.printf(
                "%-34s %5d %8.2f %7.2f-%-7.2f %9d %12.1f%n",
                name, pages, cpu.median(), cpu.at(0.1), cpu.at(0.9), cpu.made().length, cpu.allocated());
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    static byte[] ours(String xhtml) {
        return PdfDocument.render(DocumentSamples.read(xhtml), Theme.standard(), DocumentSamples.ABOUT);
    }

    /** The sample, its text after the title so many times over. */
    static String text(int times) {
        String once = DocumentSamples.resource("typical.xhtml");
        int from = once.indexOf("<h2>");
        int to = once.indexOf("</main>");
        StringBuilder text = new StringBuilder(once.substring(0, from));
        IntStream.range(0, times)
                .forEach(i -> text.append(once.substring(from, to)
                        .replaceAll("(id=\"|href=\"#)", "$1x" + i)
                        .replaceAll("data-field=\"", "data-field=\"x" + i)));
        return text + "</main>";
    }

    /** The same words as paragraphs in the same two faces, without tags, lines, links, figure or metadata. */
    private byte[] bare(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, 57, 51, 45, 57)) {
            PdfWriter.getInstance(document, out);
            document.open();
            Font text = new Font(regular, 10.5f);
            Font strong = new Font(bold, 10.5f);
            for (String block : words) {
                document.add(new Paragraph(14.9f, block, block.length() % 5 == 0 ? strong : text));
            }
        }
        return out.toByteArray();
    }

    private static BaseFont font(String file) {
        try (InputStream in = StatementBench.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: fonts");
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
