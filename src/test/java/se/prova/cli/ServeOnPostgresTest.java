package se.prova.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.prova.web.Site;

class ServeOnPostgresTest {

    @Test
    void the_service_runs_on_postgresql_as_on_the_embedded_database() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Site site = Site.openOnPostgres(
                        "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres")) {
            assertThat(site.client().get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(site.signedIn(Site.USERNAME).get("/konto").body()).contains("<h1>Anna Lind</h1>");
        }
    }
}
