package se.prova.release.page;

import java.util.List;
import java.util.Optional;
import se.prova.assessment.Entered;
import se.prova.release.Release;
import se.prova.release.Way;
import se.prova.statement.Statement;

/**
 * What has left, what waits and what was stopped.
 *
 * @param ways by which the reader may let a document leave
 * @param documents of the newest signed version, each ready to be handed, sent or attached
 * @param withdrawn whether a waiver has been taken back
 */
public record RegisterPage(
        Entered entered,
        int version,
        List<Way.Kind> ways,
        List<Document> documents,
        List<Line> lines,
        boolean withdrawn) {

    /** One document that may leave. */
    public record Document(String title, String href) {}

    /**
     * One release.
     *
     * @param ended what became of the version since, if it holds no longer
     * @param by who let it leave or stopped it, else who prepared it
     */
    public record Line(
            Release release,
            String document,
            int version,
            String by,
            Optional<String> ground,
            Optional<Statement.State> ended) {}

    public String path() {
        return entered.path() + "/utlamning";
    }
}
