package se.prova.session;

import java.util.List;
import se.prova.assessment.Entered;
import se.prova.web.Option;

/**
 * The sheet of one session.
 *
 * @param packet see {@link JtePacket}, as JSON
 * @param mayRate whether the reader rates, or only takes notes
 * @param notices what to mind, each a sentence
 * @param kinds kinds of adaptation
 */
public record SheetPage(
        Session session,
        int number,
        Entered entered,
        JteBoard board,
        List<LogRow> log,
        Sheet sheet,
        String packet,
        boolean mayRate,
        List<String> notices,
        List<Option> kinds) {

    public String path() {
        return "/bedomningar/" + session.assessmentId() + "/pass/" + session.id();
    }
}
