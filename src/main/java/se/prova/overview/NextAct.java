package se.prova.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.prova.access.Action;
import se.prova.overview.Chain.Stage;

/**
 * The one thing to do next.
 *
 * @param key of the button's text
 */
public record NextAct(String key, String address) {

    /** The ways into the parts of an assessment that somebody may open without leading it. */
    static List<NextAct> parts(Standing standing, String path, Predicate<Action> may) {
        List<NextAct> ways = new ArrayList<>();
        if (may.test(Action.RECORD_OBSERVATION) && !standing.closed()) {
            standing.running().ifPresent(pass -> ways.add(new NextAct("next.session.running", path + "/pass/" + pass)));
        }
        if (may.test(Action.RECORD_ATTENDANCE)) {
            ways.add(new NextAct("part.attendance", path + "/narvaro"));
        }
        if (may.test(Action.READ_STATEMENT)) {
            standing.standing().ifPresent(signed -> {
                ways.add(new NextAct("next.statement.signed", path + "/utlatande/" + signed.version()));
                ways.add(new NextAct("part.release", path + "/utlamning"));
            });
        }
        if (may.test(Action.MANAGE_GRANTS)) {
            ways.add(new NextAct(
                    "part.rights",
                    "/behorigheter/bedomning/" + standing.assessment().id()));
        }
        return ways;
    }

    /** What came after the signature is first answered, then told to who must know, before anything else. */
    static List<NextAct> all(Chain chain, Standing standing, String path) {
        List<NextAct> acts = new ArrayList<>();
        standing.standing()
                .filter(_ -> standing.after().late() > 0)
                .ifPresent(signed -> acts.add(new NextAct("next.late", path + "/utlatande/" + signed.version())));
        if (standing.after().untold() > 0) {
            acts.add(new NextAct("next.tell", path + "/besked"));
        }
        acts.add(of(chain, standing, path));
        return acts;
    }

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
