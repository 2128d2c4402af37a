package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import se.prova.web.Site;
import se.prova.wire.Authority;
import se.prova.wire.SecurityHeaders;

// A municipality's own authority, a certificate from it, and clients that trust it or do not.
class TlsTest {

    @TempDir
    private static Path folder;

    private static Authority authority;
    private static EmbeddedServer server;

    @BeforeAll
    static void open() throws Exception {
        authority = new Authority(folder);
        authority.issue("prova");
        authority.issue("annan");
        authority.issue("gammal", "-startdate", "-40d", "-validity", "10");
        authority.issue("kommande", "-startdate", "+5d", "-validity", "10");
        server = Server.onSqlite(0, folder.resolve("data"))
                .start(settings(
                        "--tls-cert", authority.certificate("prova").toString(),
                        "--tls-key", authority.key("prova").toString()));
    }

    @AfterAll
    static void close() {
        server.getApplicationContext().close();
    }

    private static Map<String, Object> settings(String... arguments) throws Listening.Unsafe {
        Listening listening = new Listening();
        new CommandLine(listening)
                .setResourceBundle(Commands.line().getResourceBundle())
                .parseArgs(arguments);
        return listening.settings(Clock.systemUTC());
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        URI uri = URI.create("https://127.0.0.1:" + server.getPort() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void who_trusts_the_municipality_is_answered_over_tls_with_cookies_that_stay_there() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(authority.trust()).build()) {
            HttpResponse<String> answer = get(client, "/start");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(answer.headers().allValues("strict-transport-security")).containsExactly(SecurityHeaders.HSTS);
            assertThat(answer.headers().allValues("set-cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
            assertThat(get(client, "/finns-inte").headers().allValues("strict-transport-security"))
                    .containsExactly(SecurityHeaders.HSTS);
        }
    }

    @Test
    void who_does_not_trust_it_learns_that_at_once() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> get(client, "/start")).isInstanceOf(SSLException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, true", "TLSv1.2, true", "TLSv1.1, false", "TLSv1, false"})
    void only_today_s_versions_of_tls_are_spoken(String version, boolean spoken) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) authority.trust().getSocketFactory().createSocket("127.0.0.1", server.getPort())) {
            socket.setEnabledProtocols(new String[] {version});
            if (spoken) {
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            } else {
                assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
            }
        }
    }

    // The JDK of a test refuses the old versions before anything is sent, so here the first message is written by hand.
    @ParameterizedTest
    @CsvSource({"3, 22, 2", "2, 21, 70", "1, 21, 70", "0, 21, 70"})
    void the_service_itself_refuses_what_is_older_than_tls_1_2(int minor, int kind, int what) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hello(minor));
            byte[] answer = socket.getInputStream().readNBytes(7);
            // 22 and 2: a hello back; 21 and 70: an alert, "protocol version".
            assertThat(answer[0]).isEqualTo((byte) kind);
            assertThat(answer[kind == 22 ? 5 : 6]).isEqualTo((byte) what);
        }
    }

    /** The first message of a client that speaks TLS up to 1.minor-1 (0: SSL 3.0), with ciphers of its time and ours. */
    private static byte[] hello(int minor) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.write(new byte[] {3, (byte) minor});
        out.write(new byte[32]);
        out.writeByte(0);
        int[] ciphers = {0xc02b, 0xc02c, 0xc009, 0xc00a, 0xc013, 0xc014, 0x002f, 0x0035};
        out.writeShort(ciphers.length * 2);
        for (int cipher : ciphers) {
            out.writeShort(cipher);
        }
        out.write(new byte[] {1, 0});
        // The curve and the form of its points; from 1.2 on also which signatures.
        byte[] groups = {0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0};
        byte[] signatures = minor < 3 ? new byte[0] : new byte[] {0, 13, 0, 4, 0, 2, 4, 3};
        out.writeShort(groups.length + signatures.length);
        out.write(groups);
        out.write(signatures);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream record = new DataOutputStream(message);
        record.write(new byte[] {22, 3, (byte) Math.min(minor, 1)});
        record.writeShort(body.size() + 4);
        record.writeByte(1);
        record.writeByte(0);
        record.writeShort(body.size());
        record.write(body.toByteArray());
        return message.toByteArray();
    }

    @Test
    void plain_http_on_the_tls_port_gets_no_page() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + server.getPort() + "/start");
            assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gammal, gammal, har gått ut",
        "kommande, kommande, gäller inte ännu",
        "prova, annan, hör inte till certifikatet",
        "saknas, prova, Det går inte att läsa",
        "tom, prova, inget certifikat som PEM",
        "prova, tom, ingen nyckel som går att använda",
        "omvand, prova, hör inte till certifikatet",
        "blandad, prova, hör inte ihop"
    })
    void a_certificate_of_no_use_stops_the_start_with_a_sentence(String certificate, String key, String sentence)
            throws IOException {
        Files.writeString(authority.certificate("tom"), "inget här");
        Files.writeString(
                authority.key("tom"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        String own = Files.readString(folder.resolve("prova.own"));
        Files.writeString(authority.certificate("omvand"), Files.readString(folder.resolve("ca.pem")) + own);
        Files.writeString(authority.certificate("blandad"), own + Files.readString(folder.resolve("annan.own")));
        assertThatThrownBy(() -> settings(
                        "--tls-cert", authority.certificate(certificate).toString(),
                        "--tls-key", authority.key(key).toString()))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"gammal, har gått ut", "kommande, gäller inte ännu"})
    void the_command_says_so_and_does_not_start(String certificate, String sentence) {
        CommandLine line = Commands.line();
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));
        assertThat(line.execute(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve(certificate + "-data").toString(),
                        "--tls-cert",
                        authority.certificate(certificate).toString(),
                        "--tls-key",
                        authority.key(certificate).toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
        assertThat(folder.resolve(certificate + "-data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--host 0.0.0.0", "--host ::", "--host 192.0.2.7", "--tls-key x.key", "--behind-proxy proxy.lan"
            })
    void what_others_could_read_along_is_not_started(String arguments) {
        CommandLine line = Commands.line();
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err));
        String[] all = ("serve --port 0 " + arguments).split(" ", -1);
        assertThat(line.execute(all)).isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("utan TLS", "Ange både", "proxyns adress");
    }

    @Test
    void a_renewed_certificate_is_taken_up_while_the_service_runs() throws Exception {
        authority.issue("fore");
        authority.issue("efter");
        Map<String, Object> settings = new HashMap<>(settings(
                "--tls-cert", authority.certificate("fore").toString(),
                "--tls-key", authority.key("fore").toString()));
        settings.put("micronaut.certificate.file.prova.refresh-interval", "200ms");
        try (EmbeddedServer own = Server.onSqlite(0, folder.resolve("fornyas")).start(settings)) {
            Certificate first = certificate(own.getPort());
            for (Path file : List.of(authority.key("fore"), authority.certificate("fore"))) {
                String name = file.getFileName().toString().replace("fore", "efter");
                Files.copy(folder.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
            }
            Certificate last = first;
            for (int tries = 0; tries < 100 && last.equals(first); tries++) {
                Thread.sleep(100);
                last = certificate(own.getPort());
            }
            assertThat(last).isNotEqualTo(first);
        }
    }

    private static Certificate certificate(int port) throws IOException {
        try (SSLSocket socket = (SSLSocket) authority.trust().getSocketFactory().createSocket("127.0.0.1", port)) {
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    @Test
    void a_proxy_is_believed_and_nobody_else_is_answered() throws Exception {
        Map<String, Object> settings = settings("--behind-proxy", "127.0.0.1");
        try (Site site = Site.empty(settings)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.url("/start")));
            HttpResponse<String> open = site.client().send(request.copy());
            assertThat(open.statusCode()).isEqualTo(403);
            assertThat(open.body()).contains("Anslutningen är inte krypterad");
            HttpResponse<String> closed = site.client().send(request.copy().header("X-Forwarded-Proto", "https"));
            assertThat(closed.statusCode()).isEqualTo(200);
            assertThat(closed.headers().allValues("strict-transport-security")).containsExactly(SecurityHeaders.HSTS);
            assertThat(closed.headers().allValues("set-cookie")).allMatch(cookie -> cookie.contains("Secure"));
        }
        Map<String, Object> elsewhere = settings("--behind-proxy", "10.1.2.3, 10.9.0.0/16");
        try (Site site = Site.empty(elsewhere)) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(site.url("/start"))).header("X-Forwarded-Proto", "https");
            assertThatThrownBy(() -> site.client().send(request)).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void on_one_s_own_machine_nothing_more_is_asked_for() throws Exception {
        for (String host : List.of("127.0.0.1", "localhost", "::1")) {
            assertThat(settings("--host", host)).containsEntry("prova.front.https", false);
        }
    }
}
