package se.prova.release.page;

import java.util.List;
import se.prova.assessment.Entered;
import se.prova.release.Refusal;

/**
 * One release: about to leave, or what became of it.
 *
 * @param missing what keeps it from leaving now, but for the question asked on this page
 * @param ask whether it must be asked once more
 * @param unconfirmed whether the question was passed over just now
 */
public record LeavePage(
        Entered entered, RegisterPage.Line line, List<Refusal> missing, boolean ask, boolean unconfirmed) {

    public String path() {
        return entered.path() + "/utlamning/" + line.release().id();
    }
}
