package se.prova.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.prova.web.Texts;
import se.prova.wire.Front;
import se.prova.wire.Pem;

/** Where the service answers, and how what is said there is kept from others. */
final class Listening {

    private static final String FILES = "micronaut.certificate.file.prova.";
    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);

    @Option(names = "--host", defaultValue = "127.0.0.1", paramLabel = "ADRESS", description = "${bundle:serve.host}")
    private String host;

    @Option(names = "--tls-cert", paramLabel = "FIL", description = "${bundle:serve.tls-cert}")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FIL", description = "${bundle:serve.tls-key}")
    private @Nullable Path key;

    @Option(
            names = "--behind-proxy",
            defaultValue = "",
            paramLabel = "ADRESSER",
            description = "${bundle:serve.behind-proxy}")
    private String proxies;

    Listening() {
        this.host = "127.0.0.1";
        this.proxies = "";
    }

    /** It cannot be done that way; the message is the sentence to say. */
    static final class Unsafe extends Exception {
        private static final long serialVersionUID = 1L;

        Unsafe(String key, Object... arguments) {
            super(TEXTS.text(key, arguments));
        }
    }

    /**
     * The settings of the service.
     *
     * @throws Unsafe if others could read along, or the certificate is of no use
     */
    Map<String, Object> settings(Clock clock) throws Unsafe {
        boolean tls = certificate != null || key != null;
        boolean proxy = !proxies.isBlank();
        if (!tls && !proxy && !loopback()) {
            throw new Unsafe("serve.host.refused", host);
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.host", host);
        settings.put("prova.front.https", tls || proxy);
        settings.put("prova.session.secure", tls || proxy);
        if (proxy) {
            settings.put("prova.front.proxies", checkedProxies());
        }
        if (tls) {
            settings.put("micronaut.server.ssl.enabled", true);
            settings.put("micronaut.server.ssl.protocols", "TLSv1.3,TLSv1.2");
            settings.put("micronaut.server.ssl.key-name", "prova");
            settings.putAll(checkedFiles(clock));
        }
        return settings;
    }

    private boolean loopback() throws Unsafe {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Unsafe("serve.host.unknown", host);
        }
    }

    private String checkedProxies() throws Unsafe {
        try {
            Front.networks(proxies);
            return proxies;
        } catch (IllegalArgumentException e) {
            throw new Unsafe("serve.proxy.refused", proxies);
        }
    }

    private Map<String, Object> checkedFiles(Clock clock) throws Unsafe {
        Path chain = Optional.ofNullable(certificate).orElseThrow(() -> new Unsafe("serve.tls.both"));
        Path secret = Optional.ofNullable(key).orElseThrow(() -> new Unsafe("serve.tls.both"));
        try {
            Pem.read(chain, secret, clock.instant());
            return Map.of(
                    FILES + "format", "PEM",
                    FILES + "certificate-path", chain.toString(),
                    FILES + "path", secret.toString(),
                    // A renewed certificate is taken up without a restart.
                    FILES + "refresh-mode", "FILE_WATCHER_OR_SCHEDULER",
                    FILES + "refresh-interval", "10m");
        } catch (IOException e) {
            throw new Unsafe("serve.tls.unreadable", chain, secret);
        } catch (Pem.Unusable e) {
            String reason = e.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new Unsafe("serve.tls." + reason, chain, secret);
        }
    }
}
