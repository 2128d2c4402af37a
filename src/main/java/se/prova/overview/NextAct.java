package se.prova.overview;

import se.prova.overview.Chain.Stage;

/**
 * The one thing to do next.
 *
 * @param key of the button's text
 */
public record NextAct(String key, String address) {

    static NextAct of(Chain chain, Standing standing, String path) {
        if (standing.running().isPresent()) {
            return new NextAct(
                    "next.session.running", path + "/pass/" + standing.running().get());
        }
        Stage stage = chain.now().stage();
        return switch (stage) {
            case INTERVIEW ->
                new NextAct(
                        standing.interview().isPresent() ? "next.interview.goon" : "next.interview",
                        path + "/intervju/forsta");
            case DEMANDS -> new NextAct("next.demands", "/stationer");
            case OBSERVATION -> new NextAct("next.session", path + "/pass/nytt");
            case READING ->
                new NextAct(standing.conflicts() > 0 ? "next.reading.conflicts" : "next.reading", path + "/lasning");
            case STATEMENT -> {
                String key = standing.drafted() ? "next.statement.draft" : "next.statement";
                yield new NextAct(standing.signed() ? "next.statement.signed" : key, path + "/utlatande");
            }
        };
    }
}
