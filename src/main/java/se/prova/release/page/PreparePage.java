package se.prova.release.page;

import java.util.List;
import se.prova.assessment.Entered;
import se.prova.release.Way;
import se.prova.web.Fields;
import se.prova.web.Option;

/**
 * The form for letting one document leave.
 *
 * @param document its title
 * @param ways those this user may take
 * @param way the one shown
 * @param here the own nämnd and branch, by name
 * @param grounds all that are noted, with where they stand
 * @param packings what the file may lie in
 */
public record PreparePage(
        Entered entered,
        String document,
        int version,
        String path,
        List<Way.Kind> ways,
        Way.Kind way,
        String here,
        List<Option> grounds,
        List<Option> packings,
        Fields fields) {}
