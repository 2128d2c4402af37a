package se.prova.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import se.prova.document.Page;
import se.prova.document.Theme;
import se.prova.document.pdf.PdfDocument;

// CPU of one statement: ours, from XHTML to tagged and archivable bytes, against the same words through OpenPDF's own
// Document.add without tags. JMH's figures are wall clock; the line that cpu prints is the thread's own CPU time with
// the ratios, which is what other work on the machine disturbs least.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class StatementBench {

    private static final int ROUNDS = 300;

    private final String xhtml = DocumentSamples.resource("typical.xhtml");
    private final Page page = DocumentSamples.typical();
    private final List<String> words = page.words();
    private final BaseFont regular = font("SourceSans3-Regular.ttf");
    private final BaseFont bold = font("SourceSans3-Bold.ttf");

    /** The whole way: read, check, lay out, write. */
    @Benchmark
    public byte[] fromXhtml() {
        return PdfDocument.render(DocumentSamples.read(xhtml), Theme.standard(), DocumentSamples.ABOUT);
    }

    /** From blocks to bytes. */
    @Benchmark
    public byte[] fromBlocks() {
        return PdfDocument.render(page, Theme.standard(), DocumentSamples.ABOUT);
    }

    /** The same words as paragraphs in the same two faces, without tags, lines, links, figure or metadata. */
    @Benchmark
    public byte[] bare() {
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

    /** CPU time of each, one after the other in the same warm Java; prints one line. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public void cpu() {
        milliseconds(this::bare);
        milliseconds(this::fromBlocks);
        milliseconds(this::fromXhtml);
        double bare = milliseconds(this::bare);
        double blocks = milliseconds(this::fromBlocks);
        double whole = milliseconds(this::fromXhtml);
        System.out.printf(
                "%nCPU ms/op: bare %.2f, from blocks %.2f (ratio %.2f), from XHTML %.2f (ratio %.2f); bytes %d and"
                        + " %d%n",
                bare, blocks, blocks / bare, whole, whole / bare, bare().length, fromBlocks().length);
    }

    private static double milliseconds(Supplier<byte[]> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long bytes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            bytes += work.get().length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("Nothing was rendered");
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / ROUNDS;
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
