package se.prova.release.parcel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder of files with checksums over each, as one ZIP: the same bytes for the same files and moment.
 *
 * <p>Source: RFC 8493 (BagIt 1.0). {@code sha256sum -c manifest-sha256.txt} checks it without any program of ours.
 *
 * @param name of the ZIP and of the one folder in it
 */
@SuppressWarnings("ArrayRecordComponent") // made once and written out; never compared
public record Parcel(String name, byte[] zip) {

    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /**
     * Packs files.
     *
     * @param name letters, digits and hyphens
     * @param identifier what the content is known by elsewhere
     * @param issuer who packed it
     * @param payload file name to content, in the order they lie
     * @param at what every file is dated, in UTC and whole seconds
     */
    public static Parcel of(String name, String identifier, String issuer, Map<String, byte[]> payload, Instant at) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bagit.txt", utf8(DECLARATION));
        payload.forEach((file, content) -> files.put("data/" + file, content));
        long bytes = payload.values().stream().mapToLong(one -> one.length).sum();
        files.put(
                "bag-info.txt",
                utf8("Source-Organization: %s%nExternal-Identifier: %s%nBagging-Date: %s%nPayload-Oxum: %d.%d%n"
                        .formatted(
                                line(issuer),
                                line(identifier),
                                at.atZone(ZoneOffset.UTC).toLocalDate(),
                                bytes,
                                payload.size())
                        .replace(System.lineSeparator(), "\n")));
        files.put("manifest-sha256.txt", manifest(files, true));
        files.put("tagmanifest-sha256.txt", manifest(files, false));
        return new Parcel(name, zip(name, files, at));
    }

    private static byte[] manifest(Map<String, byte[]> files, boolean payload) {
        return utf8(files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("data/") == payload)
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()));
    }

    // Stored and not deflated, since zlib's bytes differ between versions and a PDF is deflated already.
    private static byte[] zip(String folder, Map<String, byte[]> files, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] content = file.getValue();
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(at.atZone(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes what is written to it", e);
        }
        return bytes.toByteArray();
    }

    private static String line(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
