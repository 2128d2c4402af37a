package se.prova.wire;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * How the service is reached.
 *
 * @param https whether browsers reach it over TLS, spoken here or by a proxy
 * @param proxies the proxies it trusts, as ranges with commas between; empty if there is none
 */
@ConfigurationProperties("prova.front")
public record Front(
        @Bindable(defaultValue = "false") boolean https,
        @Bindable(defaultValue = "") String proxies) {

    /** On one's own machine: no TLS and no proxy. */
    public static final Front OPEN = new Front(false, "");

    /** Whether there is a proxy in front: then nobody else is answered. */
    public boolean behindProxy() {
        return !proxies.isEmpty();
    }

    /** Whether what this address says of others is believed. */
    public boolean trusts(InetAddress address) {
        return networks(proxies).stream().anyMatch(network -> network.contains(address));
    }

    /**
     * Reads ranges with commas between.
     *
     * @throws IllegalArgumentException if one is none
     */
    public static List<Network> networks(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .map(Network::parse)
                        .toList();
    }
}
