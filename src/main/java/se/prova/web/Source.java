package se.prova.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.prova.wire.Front;
import se.prova.wire.Network;

/** Where a request comes from: the other end, and behind a proxy the one that the proxy saw. */
public final class Source {

    private static final String ATTRIBUTE = "prova.source";
    private static final String ORIGIN = "prova.origin";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");
    private static final String HOPS = "X-Forwarded-For";
    // One household or one office has a whole network of addresses under IPv6: these bytes name it.
    private static final int NETWORK_BYTES = 8;

    private Source() {}

    /** The address with digits; for IPv6 its network. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> seen(request, List.of(), Front.OPEN));
    }

    /** The address of this service as whoever asked wrote it, for what is to be opened elsewhere: without a path. */
    public static String origin(HttpRequest<?> request) {
        return request.getAttribute(ORIGIN, String.class).orElse("");
    }

    static void keep(HttpRequest<?> request, Front front) {
        String host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
        String known = HOST.matcher(host).matches() ? host : "localhost";
        request.setAttribute(ORIGIN, (front.https() ? "https://" : "http://") + known);
        request.setAttribute(ATTRIBUTE, seen(request, request.getHeaders().getAll(HOPS), front));
    }

    private static String seen(HttpRequest<?> request, List<String> headers, Front front) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? "unknown"
                : network(seen(remote.getAddress(), headers, front));
    }

    static String network(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                : address.getHostAddress();
    }

    /** The last hop that is no proxy of ours; what stands before it was written by somebody we do not know. */
    static InetAddress seen(InetAddress peer, List<String> headers, Front front) {
        if (!front.trusts(peer)) {
            return peer;
        }
        List<String> hops = Arrays.stream(String.join(",", headers).split(",", -1))
                .map(String::strip)
                .toList()
                .reversed();
        InetAddress last = peer;
        for (String hop : hops) {
            Optional<InetAddress> read = read(hop);
            if (read.isEmpty()) {
                break;
            }
            last = read.get();
            if (!front.trusts(last)) {
                break;
            }
        }
        return last;
    }

    private static Optional<InetAddress> read(String hop) {
        try {
            return Optional.of(Network.address(hop));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
