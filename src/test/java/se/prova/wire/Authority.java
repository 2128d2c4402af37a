package se.prova.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority as a municipality has its own, made anew for a test with the JDK's keytool. */
public final class Authority {

    private static final String PASSWORD = "losenord";
    private final Path folder;

    public Authority(Path folder) {
        this.folder = folder;
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Sjöviks kommun CA", "-ext", "bc:c", "-validity", "30");
        keytool("-exportcert", "-alias", "ca", "-rfc", "-file", path("ca.pem"));
    }

    /** Makes {@code name.pem} (the chain) and {@code name.key} for 127.0.0.1. */
    public void issue(String name, String... validity) {
        keytool("-genkeypair", "-alias", name, "-dname", "CN=prova.sjovik.example");
        keytool("-certreq", "-alias", name, "-file", path(name + ".csr"));
        List<String> sign =
                new ArrayList<>(List.of("-gencert", "-alias", "ca", "-rfc", "-ext", "san=ip:127.0.0.1,dns:localhost"));
        sign.addAll(List.of("-infile", path(name + ".csr"), "-outfile", path(name + ".own")));
        sign.addAll(List.of(validity));
        keytool(sign.toArray(String[]::new));
        try {
            Files.writeString(certificate(name), read(name + ".own") + read("ca.pem"));
            KeyStore store = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
            // The store asks for the certificate before it hands out the key.
            byte[] key = store.getKey(name, PASSWORD.toCharArray()).getEncoded();
            Files.writeString(
                    key(name),
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path certificate(String name) {
        return folder.resolve(name + ".pem");
    }

    public Path key(String name) {
        return folder.resolve(name + ".key");
    }

    /** What somebody needs who trusts this authority. */
    public SSLContext trust() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "ca",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(read("ca.pem").getBytes(StandardCharsets.US_ASCII))));
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", path("keys.p12"), "-storepass", PASSWORD));
        if (command.contains("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.txt").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(read("keytool.txt"));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
