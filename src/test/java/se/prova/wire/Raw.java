package se.prova.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A client that sends bytes and not requests. */
final class Raw implements AutoCloseable {

    private static final int PATIENCE_MS = 20_000;
    private final Socket socket;

    Raw(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** From another of this machine's own addresses. */
    Raw(int port, String from) throws IOException {
        this.socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** What came back: the status (0 if the connection just ended), headers in small letters, the body. */
    record Answer(int status, List<String> headers, String body) {

        List<String> all(String name) {
            return headers.stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    Raw send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Reads until the service ends the connection. */
    Answer rest() throws IOException {
        byte[] all;
        try {
            all = socket.getInputStream().readAllBytes();
        } catch (java.net.SocketException e) {
            all = new byte[0];
        }
        String text = new String(all, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), text);
        }
        String[] head = text.substring(0, end).split("\r\n", -1);
        return new Answer(
                Integer.parseInt(head[0].split(" ", -1)[1]),
                Arrays.stream(head)
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)
                                + line.substring(line.indexOf(':')))
                        .toList(),
                text.substring(end + 4));
    }

    /** Whether the service ends the connection while bytes keep coming, one at a time. */
    boolean endedWhileTrickling(int everyMs, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            try {
                send("a");
                Thread.sleep(everyMs);
                socket.setSoTimeout(1);
                if (socket.getInputStream().read() < 0) {
                    return true;
                }
            } catch (java.net.SocketTimeoutException e) {
                // Nothing has come, and the connection is open.
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
