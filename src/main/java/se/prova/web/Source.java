package se.prova.web;

import io.micronaut.http.HttpRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/** Where a request comes from, as far as it matters for slowing down whoever guesses. */
public final class Source {

    // One household or one office has a whole network of addresses under IPv6: these bytes name it.
    private static final int NETWORK_BYTES = 8;

    private Source() {}

    /** The address of the other end; for IPv6 its network. */
    public static String of(HttpRequest<?> request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null ? "unknown" : network(remote.getAddress());
    }

    static String network(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                : address.getHostAddress();
    }
}
