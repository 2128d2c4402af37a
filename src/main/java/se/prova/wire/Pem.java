package se.prova.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate with its chain and its key, read from two files.
 *
 * @param chain the service's own first, then each that vouches for the one before
 */
public record Pem(List<X509Certificate> chain, PrivateKey key) {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** What is wrong with the two files. */
    public enum Fault {
        NO_CERTIFICATE,
        ORDER,
        EXPIRED,
        NOT_YET,
        NO_KEY,
        OTHER_KEY
    }

    /** The files cannot be used. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final Fault fault;

        Unusable(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    public Pem {
        chain = List.copyOf(chain);
    }

    /**
     * Reads both and checks that they belong together and are valid now.
     *
     * @throws IOException if a file cannot be read
     * @throws Unusable if they cannot be used
     */
    public static Pem read(Path certificate, Path key, Instant now) throws IOException, Unusable {
        Pem pem =
                new Pem(chain(Files.readAllBytes(certificate)), key(Files.readString(key, StandardCharsets.US_ASCII)));
        pem.check(now);
        return pem;
    }

    private void check(Instant now) throws Unusable {
        try {
            for (X509Certificate one : chain) {
                one.checkValidity(Date.from(now));
            }
        } catch (CertificateExpiredException e) {
            throw new Unusable(Fault.EXPIRED);
        } catch (CertificateNotYetValidException e) {
            throw new Unusable(Fault.NOT_YET);
        }
        if (!matches(chain.getFirst().getPublicKey())) {
            throw new Unusable(Fault.OTHER_KEY);
        }
        for (int i = 1; i < chain.size(); i++) {
            if (!vouches(chain.get(i), chain.get(i - 1))) {
                throw new Unusable(Fault.ORDER);
            }
        }
    }

    private static List<X509Certificate> chain(byte[] file) throws Unusable {
        try {
            List<X509Certificate> chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(file))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (chain.isEmpty()) {
                throw new Unusable(Fault.NO_CERTIFICATE);
            }
            return chain;
        } catch (CertificateException e) {
            throw new Unusable(Fault.NO_CERTIFICATE);
        }
    }

    private static PrivateKey key(String file) throws Unusable {
        Matcher found = KEY.matcher(file);
        if (!found.find()) {
            throw new Unusable(Fault.NO_KEY);
        }
        byte[] bytes = Base64.getMimeDecoder().decode(found.group(1));
        for (String algorithm : List.of("RSA", "EC")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (GeneralSecurityException _) {
                // The key is of the other kind, or of none that browsers know.
            }
        }
        throw new Unusable(Fault.NO_KEY);
    }

    private boolean matches(PublicKey open) {
        String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        byte[] said = "prova".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(said);
            byte[] signature = signing.sign();
            signing.initVerify(open);
            signing.update(said);
            return signing.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean vouches(X509Certificate issuer, X509Certificate issued) {
        try {
            issued.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
