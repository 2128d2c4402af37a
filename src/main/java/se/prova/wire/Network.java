package se.prova.wire;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** A range of addresses as {@code 10.1.0.0/16} or {@code 2001:db8::/32}; an address alone is a range of one. */
public record Network(InetAddress first, int bits) {

    // What an address can be made of; a name would be looked up on the net.
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("No such number of bits: " + bits);
        }
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first = address(slash < 0 ? text : text.substring(0, slash));
        int all = first.getAddress().length * Byte.SIZE;
        return new Network(first, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    }

    /**
     * Reads an address written with digits.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static InetAddress address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an address");
        }
        return InetAddress.ofLiteral(text);
    }

    /** Whether the address lies in the range. */
    public boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
