package se.prova.release.page;

import java.util.List;
import java.util.Optional;
import se.prova.assessment.Entered;
import se.prova.release.Receipt;
import se.prova.release.Refusal;
import se.prova.release.drop.Drop;
import se.prova.web.Fields;

/**
 * One release: about to leave, or what became of it.
 *
 * @param missing what keeps it from leaving now, but for the question asked on this page
 * @param ask whether it must be asked once more
 * @param unconfirmed whether the question was passed over just now
 * @param drop the order to put it in the folder, if there is one
 * @param receipts what the receiver has said of its arrival, oldest first
 * @param mayNote whether the reader may note a receipt
 * @param along the participant's later words that go along
 * @param fields the form for one
 */
public record LeavePage(
        Entered entered,
        RegisterPage.Line line,
        List<Refusal> missing,
        boolean ask,
        boolean unconfirmed,
        Optional<Drop> drop,
        List<Noted> receipts,
        boolean mayNote,
        List<Along> along,
        Fields fields) {

    /** A paper with the participant's later words that goes along with the document. */
    public record Along(String name, String href, String sha256) {}

    /** A receipt, and who noted it. */
    public record Noted(Receipt receipt, String by) {}

    public String path() {
        return entered.path() + "/utlamning/" + line.release().id();
    }
}
