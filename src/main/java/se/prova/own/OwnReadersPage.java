package se.prova.own;

import java.util.List;
import se.prova.extract.Acts;

/**
 * Who has read or changed something about the participant, for themselves.
 *
 * @param more whether there are older acts than are shown
 * @param opened how many times they opened their own page, as far as it is counted
 */
public record OwnReadersPage(List<Acts.Act> acts, boolean more, int opened) {

    public OwnReadersPage {
        acts = List.copyOf(acts);
    }
}
