package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// The program calls nobody but its database: every socket it makes and every name it looks up is recorded by the JVM
// it runs in, whoever in it asks.
class OutboundTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    void a_whole_chain_up_to_signed_pdfs_and_every_page_open_no_connection_and_look_up_no_name() throws Exception {
        String port = Integer.toString(freePort());
        Program demo = Program.start(
                "demo",
                folder,
                Map.of(),
                "demo",
                "--port",
                port,
                "--folder",
                folder.resolve("demo").toString());
        Set<String> kinds;
        try (demo) {
            Visitor visitor = new Visitor(demo.told("Prova svarar på (\\S+)"));
            String password = demo.told("Lösenordet för alla är (\\S+)");
            visitor.signIn(demo.told("Logga in som (\\w+)"), password);
            kinds = visitor.visitAll();
        }
        assertThat(kinds).contains("text/html", "application/pdf", "text/css");
        // The driver asks uname whether it is on a telephone.
        assertThat(demo.waysOut())
                .hasSizeLessThan(2)
                .allMatch(places -> places.contains(
                        "org.sqlite.util.ProcessRunner.runAndWaitFor < org.sqlite.util.OSInfo.isAndroid"));
        assertThat(demo.lookups()).isEmpty();
    }

    @Test
    void on_postgresql_its_driver_and_nobody_else_connects_to_the_one_host_that_is_configured() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Program serve = Program.start(
                    "serve",
                    folder,
                    Map.of(
                            "PROVA_DATABASE_URL",
                            "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                            "PROVA_DATABASE_USER",
                            "postgres",
                            "PROVA_DATA",
                            folder.resolve("data").toString()),
                    "serve",
                    "--port",
                    "0");
            try (serve) {
                Visitor visitor = new Visitor(serve.told("Prova svarar på (\\S+)"));
                assertThat(visitor.get("/start").statusCode()).isEqualTo(200);
                assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
            }
            assertThat(folder.resolve("data")).isDirectory();
            assertThat(serve.waysOut())
                    .isNotEmpty()
                    .allMatch(places -> places.contains("org.postgresql.core.PGStream"));
            assertThat(serve.lookups()).isNotEmpty().containsOnly("localhost");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** Somebody with a browser. */
    private static final class Visitor {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final URI home;

        Visitor(String address) {
            this.home = URI.create(address);
        }

        void signIn(String username, String password) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(text(get("/logga-in")));
            assertThat(token.find()).isTrue();
            String form = "username=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                    + "&csrfToken=" + token.group(1);
            http.send(
                    HttpRequest.newBuilder(home.resolve("/logga-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
        }

        /** Follows every link there is, and answers which kinds of content it met. */
        Set<String> visitAll() throws IOException, InterruptedException {
            Deque<String> next = new ArrayDeque<>(Set.of("/"));
            Set<String> known = new HashSet<>(next);
            Set<String> kinds = new HashSet<>();
            known.add("/bedomningar?visa=alla");
            next.add("/bedomningar?visa=alla");
            while (!next.isEmpty()) {
                HttpResponse<byte[]> answer = get(next.remove());
                if (answer.statusCode() == 200) {
                    kinds.add(answer.headers()
                            .firstValue("content-type")
                            .orElse("")
                            .replaceAll(";.*", ""));
                }
                answer.headers().firstValue("location").filter(known::add).ifPresent(next::add);
                Matcher links = LINK.matcher(text(answer));
                while (links.find()) {
                    String link = links.group(1).replace("&amp;", "&");
                    if (known.add(link)) {
                        next.add(link);
                    }
                }
            }
            return kinds;
        }

        private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(home.resolve(path)).build(), BodyHandlers.ofByteArray());
        }

        private static String text(HttpResponse<byte[]> answer) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
    }
}
