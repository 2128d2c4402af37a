package se.prova.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Sends bytes over one kept connection and reads one answer; nothing between us and the socket makes them right. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

    private final int port;
    private @Nullable Socket socket;

    Wire(int port) {
        this.port = port;
    }

    /** What came back; status 0 where the service ended the connection without a word. */
    record Answer(int status, List<String> headers, String text) {

        static final Answer NONE = new Answer(0, List.of(), "");

        /** All values of a header. */
        List<String> all(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        String header(String name) {
            return String.join(", ", all(name));
        }
    }

    /** Sends a whole request. */
    Answer send(byte[] request) throws IOException {
        boolean kept = socket != null;
        Optional<Answer> answer = exchange(request, false);
        // The service may have ended a kept connection in the meantime.
        return answer.isEmpty() && kept ? exchange(request, false).orElse(Answer.NONE) : answer.orElse(Answer.NONE);
    }

    /** Sends what is no whole request, on a connection of its own, and says that nothing more will come. */
    Answer last(byte[] bytes) throws IOException {
        close();
        Answer answer = exchange(bytes, true).orElse(Answer.NONE);
        close();
        return answer;
    }

    private Optional<Answer> exchange(byte[] request, boolean last) throws IOException {
        try {
            Socket open = socket;
            if (open == null) {
                open = new Socket(InetAddress.getLoopbackAddress(), port);
                open.setTcpNoDelay(true);
                open.setSoTimeout(PATIENCE_MS);
                socket = open;
            }
            open.getOutputStream().write(request);
            open.getOutputStream().flush();
            if (last) {
                open.shutdownOutput();
            }
            boolean head =
                    new String(request, 0, Math.min(5, request.length), StandardCharsets.ISO_8859_1).equals("HEAD ");
            Answer answer = read(new BufferedInputStream(open.getInputStream(), 1 << 16), head);
            if (answer.header("connection").equalsIgnoreCase("close")) {
                close();
            }
            return answer.status() == 0 ? none() : Optional.of(answer);
        } catch (java.net.SocketTimeoutException e) {
            close();
            throw e;
        } catch (java.net.SocketException e) {
            return none();
        }
    }

    private Optional<Answer> none() throws IOException {
        close();
        return Optional.empty();
    }

    private static Answer read(InputStream in, boolean head) throws IOException {
        String first = line(in);
        if (!first.matches("HTTP/1\\.[01] \\d{3} .*")) {
            return Answer.NONE;
        }
        int status = Integer.parseInt(first.substring(9, 12));
        List<String> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        Answer bare = new Answer(status, headers, "");
        boolean empty = head || status == 204 || status == 304;
        return empty
                ? bare
                : new Answer(status, headers, new String(unpacked(body(in, bare), bare), StandardCharsets.UTF_8));
    }

    private static byte[] unpacked(byte[] body, Answer answer) throws IOException {
        return switch (answer.header("content-encoding")) {
            case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            case "deflate" -> new InflaterInputStream(new ByteArrayInputStream(body)).readAllBytes();
            default -> body;
        };
    }

    private static byte[] body(InputStream in, Answer answer) throws IOException {
        if (answer.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                all.write(in.readNBytes(size));
                line(in);
            }
            line(in);
            return all.toByteArray();
        }
        String length = answer.header("content-length");
        return length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
