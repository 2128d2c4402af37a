package se.prova.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import se.prova.statement.Recipient;
import se.prova.statement.Rendering;
import se.prova.statement.Samples;
import se.prova.statement.Statement;
import se.prova.statement.signing.Signing;
import se.prova.verify.Verdict.Kind;

class VerdictTest {

    private static final int CHANGES = 500;
    private static final long SEED = 20_261_122;

    private static final Signing SIGNING = Samples.sign(Samples.drafted());
    private static final byte[] FILE = SIGNING.renderings().getFirst().pdf();

    /** An archive that holds what was signed, in a state. */
    private record Held(Statement.State state) implements Archive {

        @Override
        public Optional<Known> bySha256(String sha256) {
            return SIGNING.renderings().stream()
                    .filter(one -> one.sha256().equals(sha256))
                    .map(Rendering::recipient)
                    .findFirst()
                    .map(this::known);
        }

        @Override
        public Optional<Known> byName(String documentId, int version) {
            Statement signed = SIGNING.statement();
            return signed.documentId().equals(documentId) && signed.version() == version
                    ? Optional.of(known(null))
                    : Optional.empty();
        }

        private Known known(@org.jspecify.annotations.Nullable Recipient recipient) {
            Statement signed = SIGNING.statement();
            return new Known(
                    signed.id(),
                    signed.assessmentId(),
                    signed.unitId(),
                    signed.documentId(),
                    signed.version(),
                    recipient,
                    state,
                    "Anna Lind",
                    state == Statement.State.DRAFT ? null : signed.signedAt(),
                    state == Statement.State.REPLACED ? 2 : 0);
        }
    }

    private static final Archive ARCHIVE = new Held(Statement.State.SIGNED);

    private static Kind kind(byte[] file) {
        return Verdict.of(file, ARCHIVE).kind();
    }

    @Test
    void each_recipients_document_is_known_by_its_bytes_with_who_signed_it() {
        for (Rendering one : SIGNING.renderings()) {
            Verdict verdict = Verdict.of(one.pdf(), ARCHIVE);
            assertThat(verdict.kind()).isEqualTo(Kind.SIGNED);
            Known known = Objects.requireNonNull(verdict.known());
            assertThat(known.recipient()).isEqualTo(one.recipient());
            assertThat(known.documentId()).isEqualTo(SIGNING.statement().documentId());
            assertThat(known.signer()).isEqualTo("Anna Lind");
            assertThat(known.signedAt()).isEqualTo(SIGNING.statement().signedAt());
        }
    }

    @Test
    void what_was_replaced_or_revoked_is_told_as_such() {
        assertThat(Verdict.of(FILE, new Held(Statement.State.REPLACED)).kind()).isEqualTo(Kind.REPLACED);
        assertThat(Verdict.of(FILE, new Held(Statement.State.REVOKED)).kind()).isEqualTo(Kind.REVOKED);
    }

    @Test
    void five_hundred_single_byte_changes_anywhere_in_the_file_are_all_found() {
        Random random = new Random(SEED);
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        List<Integer> missed = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = FILE.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Verdict verdict = Verdict.of(changed, ARCHIVE);
            if (verdict.kind() == Kind.ALTERED) {
                assertThat(Objects.requireNonNull(verdict.known()).documentId())
                        .isEqualTo(SIGNING.statement().documentId());
            } else {
                missed.add(at);
            }
            found.merge(verdict.kind(), 1, Integer::sum);
        }
        assertThat(missed).as(found.toString()).isEmpty();
    }

    @Test
    void a_change_of_the_name_in_the_metadata_itself_is_found_by_the_embedded_data() {
        byte[] changed = FILE.clone();
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("<dc:identifier>");
        assertThat(at).isPositive();
        changed[at + 16]++;
        assertThat(kind(changed)).isEqualTo(Kind.ALTERED);
    }

    @Test
    void a_longer_or_a_shorter_file_is_altered() {
        assertThat(kind(Arrays.copyOf(FILE, FILE.length + 1))).isEqualTo(Kind.ALTERED);
        assertThat(kind(Arrays.copyOf(FILE, FILE.length - 1))).isEqualTo(Kind.ALTERED);
        byte[] before = new byte[FILE.length + 1];
        System.arraycopy(FILE, 0, before, 1, FILE.length);
        assertThat(kind(before)).isEqualTo(Kind.ALTERED);
    }

    @Test
    void the_same_pages_written_anew_by_another_program_are_not_what_was_signed() throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(FILE)) {
            document.save(out);
        }
        assertThat(kind(out.toByteArray())).isEqualTo(Kind.ALTERED);
    }

    @Test
    void a_preview_says_that_nobody_has_signed_it() {
        byte[] preview =
                Samples.print(Samples.drafted(), Recipient.FORSAKRINGSKASSAN).pdf();
        assertThat(Verdict.of(preview, new Held(Statement.State.DRAFT)).kind()).isEqualTo(Kind.DRAFT);
        assertThat(kind(preview)).isEqualTo(Kind.ALTERED);
    }

    @Test
    void what_is_nothing_of_ours_is_unknown_and_says_why() throws Exception {
        assertThat(kind(new byte[0])).isEqualTo(Kind.EMPTY);
        assertThat(kind("hej".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.NOT_PDF);
        assertThat(kind(new byte[Verdict.BYTES_MAX + 1])).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(pdf(false, ""))).isEqualTo(Kind.UNKNOWN);
        assertThat(kind(pdf(true, ""))).isEqualTo(Kind.ENCRYPTED);
        assertThat(kind("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.UNKNOWN);
        assertThat(kind("%PDF-1.7 stream".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.UNKNOWN);
        assertThat(kind("%PDF-1.7 <dc:identifier>PRV-2026-AAAAAA-1</dc:identifier>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_form_that_cites_a_statement_is_no_copy_of_it() throws Exception {
        String cited =
                SIGNING.statement().documentId() + "-" + SIGNING.statement().version();
        assertThat(kind(pdf(false, "Bilaga: " + cited))).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_file_that_unpacks_to_much_is_not_unpacked() throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n1 0 obj<<>>stream\n".getBytes(StandardCharsets.US_ASCII));
        try (var deflated = new java.util.zip.DeflaterOutputStream(out)) {
            for (int i = 0; i < 2_000; i++) {
                deflated.write(new byte[100_000]);
            }
        }
        assertThat(out.size()).isLessThan(1_000_000);
        assertThat(kind(out.toByteArray())).isEqualTo(Kind.UNKNOWN);
    }

    private static byte[] pdf(boolean locked, String subject) throws Exception {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setSubject(subject);
            if (locked) {
                document.protect(new StandardProtectionPolicy("ägare", "läsare", new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
