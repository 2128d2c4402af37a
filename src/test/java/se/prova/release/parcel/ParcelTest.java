package se.prova.release.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

// A parcel is a bag as RFC 8493 says, and the same one each time.
class ParcelTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:00:00.123456Z");

    private static Parcel parcel(String issuer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("PRV-1.pdf", "%PDF-åäö".getBytes(UTF_8));
        files.put("PRV-1.json", "{}".getBytes(UTF_8));
        files.put("PRV-1.xml", "<a/>".getBytes(UTF_8));
        return Parcel.of("PRV-1-ab", "019ab000", issuer, files, AT);
    }

    private static Map<String, byte[]> unpacked(Parcel parcel) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(parcel.zip()), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        return new String(files.get("PRV-1-ab/" + name), UTF_8).lines().toList();
    }

    @Test
    void everything_in_it_is_in_exactly_one_manifest_with_its_checksum() throws Exception {
        Map<String, byte[]> files = unpacked(parcel("Provköping"));
        assertThat(files.keySet())
                .containsExactly(
                        "PRV-1-ab/bagit.txt",
                        "PRV-1-ab/data/PRV-1.pdf",
                        "PRV-1-ab/data/PRV-1.json",
                        "PRV-1-ab/data/PRV-1.xml",
                        "PRV-1-ab/bag-info.txt",
                        "PRV-1-ab/manifest-sha256.txt",
                        "PRV-1-ab/tagmanifest-sha256.txt");
        Map<String, String> sums = new LinkedHashMap<>();
        for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            for (String line : lines(files, manifest)) {
                assertThat(sums.put(line.substring(66), line.substring(0, 64))).isNull();
                assertThat(line.substring(66).startsWith("data/")).isEqualTo(manifest.startsWith("manifest"));
            }
        }
        assertThat(sums).hasSize(6).doesNotContainKey("tagmanifest-sha256.txt");
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            byte[] content = files.get("PRV-1-ab/" + sum.getKey());
            assertThat(sum.getValue())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
    }

    @Test
    void it_says_what_it_is_and_how_much() throws IOException {
        Map<String, byte[]> files = unpacked(parcel("Provköping, Socialnämnden"));
        assertThat(lines(files, "bagit.txt"))
                .containsExactly("BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8");
        assertThat(lines(files, "bag-info.txt"))
                .containsExactly(
                        "Source-Organization: Provköping, Socialnämnden",
                        "External-Identifier: 019ab000",
                        "Bagging-Date: 2026-11-22",
                        "Payload-Oxum: 17.3");
    }

    @Test
    void every_file_is_dated_when_it_left_in_whole_seconds_of_utc() throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(parcel("Provköping").zip()), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.parse("2026-11-22T09:00:00"));
            }
        }
    }

    @Test
    void a_name_in_several_lines_forges_no_line() throws IOException {
        assertThat(lines(unpacked(parcel("A\r\nPayload-Oxum: 0.0")), "bag-info.txt"))
                .hasSize(4)
                .first()
                .isEqualTo("Source-Organization: A Payload-Oxum: 0.0");
    }

    @Test
    void the_same_files_and_moment_give_the_same_bytes_wherever_the_clock_stands() {
        byte[] here = parcel("Provköping").zip();
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(parcel("Provköping").zip()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
