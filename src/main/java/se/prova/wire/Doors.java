package se.prova.wire;

import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import se.prova.journal.Event;
import se.prova.journal.Tally;

/** Counts who is inside, and lets nobody in past the limits. */
@Singleton
final class Doors {

    // One household or office is given so much of an IPv6 address.
    private static final int NETWORK_BYTES = 8;

    private final Limits limits;
    private final Front front;
    private final Map<String, Integer> perAddress = new HashMap<>();
    private final Tally turnedAway = new Tally(Event.CONNECTION_REFUSED);
    private int inside;

    private enum Closed {
        NOT_THE_PROXY,
        FULL
    }

    Doors(Limits limits, Front front) {
        this.limits = limits;
        this.front = front;
    }

    /** Lets a connection in and notes when it goes, or says no. */
    boolean enter(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) {
            return true;
        }
        InetAddress address = remote.getAddress();
        boolean proxy = front.behindProxy() && front.trusts(address);
        String key = key(address);
        if (front.behindProxy() && !proxy) {
            turnedAway.add(Closed.NOT_THE_PROXY);
            return false;
        }
        if (!count(key, proxy)) {
            turnedAway.add(Closed.FULL);
            return false;
        }
        channel.closeFuture().addListener(_ -> leave(key));
        return true;
    }

    /** How many are inside now. */
    synchronized int inside() {
        return inside;
    }

    private synchronized boolean count(String key, boolean proxy) {
        int own = perAddress.getOrDefault(key, 0);
        if (inside >= limits.connections() || (!proxy && own >= limits.connectionsPerAddress())) {
            return false;
        }
        perAddress.put(key, own + 1);
        inside++;
        return true;
    }

    private synchronized void leave(String key) {
        inside--;
        perAddress.compute(key, (_, own) -> own == null || own <= 1 ? null : own - 1);
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return Arrays.toString(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
