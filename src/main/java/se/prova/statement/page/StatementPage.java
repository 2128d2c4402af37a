package se.prova.statement.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.prova.web.Fields;

/**
 * A draft on the screen.
 *
 * @param fields the form for signing
 * @param seen see {@link Seen}
 * @param shown the finding whose evidence is listed
 * @param replaces the signed version this one corrects; 0 for the first
 */
public record StatementPage(
        String path,
        String label,
        String name,
        String documentId,
        int version,
        int replaces,
        String replaceReason,
        String saved,
        Fields fields,
        String seen,
        List<Asked> questions,
        List<Part> parts,
        List<ThreeLists> lists,
        List<Said> comments,
        Optional<Shown> shown,
        List<Fact> facts,
        List<To> recipients,
        List<Todo> blocking,
        List<Todo> warnings,
        List<String> done,
        int count,
        int restless,
        Reviewed review) {

    /**
     * Its review, in a unit that reviews.
     *
     * @param asked whether a review is needed before it is signed
     * @param content what would be approved
     * @param returned what is to be changed, as whoever reviewed it last said; empty if nobody did
     * @param approver by name; empty as long as nobody has approved it
     * @param may whether the reader may approve it
     * @param maySign whether the reader may sign it now
     */
    public record Reviewed(
            boolean asked, String content, String returned, String approver, boolean may, boolean maySign) {}

    /** A question with its answer, or why it has none; both empty while it is open. */
    public record Asked(
            UUID id, int number, String text, String answer, String whyNot, int evidence, List<Alarm> alarms) {

        public boolean open() {
            return answer.isEmpty() && whyNot.isEmpty();
        }
    }

    /** One section. */
    public record Part(String section, String title, List<Line> findings) {}

    /**
     * One finding.
     *
     * @param plain the same for the participant, line by line, under its heading
     * @param icon of its kind
     * @param first whether nothing stands before it in its section
     */
    public record Line(
            UUID id,
            int number,
            String text,
            String heading,
            List<String> plain,
            String icon,
            String kind,
            String area,
            int evidence,
            List<String> leftOutFor,
            boolean first,
            boolean last,
            long revision,
            List<Alarm> alarms) {}

    /** One of the three lists, which are always printed. */
    public record ThreeLists(String title, String items) {}

    /**
     * What the participant said of it; declined where they chose not to.
     *
     * @param own whether they wrote it themselves, on their own page
     */
    public record Said(String words, boolean declined, String when, boolean own) {}

    /** The evidence of one finding. */
    public record Shown(UUID id, int number, List<Evidence> evidence) {}

    /** One number about the basis. */
    public record Fact(String name, String value) {}

    /** One recipient. */
    public record To(String folder, String title, int kept, int all) {}

    /** Something to put right or to think of, with where to go. */
    public record Todo(String text, String href) {}

    public boolean refused() {
        return !blocking.isEmpty();
    }
}
