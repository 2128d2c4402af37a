package se.prova.reading.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One assessment's reading, worded.
 *
 * @param path address of the assessment
 * @param packet what the page's module needs to record a choice, as JSON
 * @param mayChoose whether the reader may conclude and explain
 * @param at the station on show; empty before the first session
 */
public record ReadingPage(
        String path,
        String label,
        boolean mayChoose,
        String packet,
        List<Tab> tabs,
        Optional<AtStation> at,
        List<Against> conflicts,
        List<Against> checks,
        List<Brief> brief,
        List<Beside> beside,
        List<Missing> missing,
        Enough enough,
        List<String> attendance,
        List<Own> own,
        Optional<Talks> talks) {

    /**
     * The way to one station.
     *
     * @param open whether something at the station waits for the assessor
     */
    public record Tab(String key, String title, boolean current, boolean open) {}

    /**
     * A station's two panels with their table twin.
     *
     * @param demands words of the demand's own axis
     * @param performances words of the performance's own axis
     * @param legend each word with the instrument's own name of the level
     */
    public record AtStation(
            String key,
            String title,
            String held,
            List<String> profiles,
            List<String> demands,
            List<String> performances,
            List<String> legend,
            List<Group> groups,
            List<Choose> choices,
            List<Choose> chosen,
            List<String> heads,
            List<Twin> twins,
            List<Domain> domains) {}

    public record Group(String title, List<Row> rows) {}

    /**
     * One skill.
     *
     * @param others places of other standing ratings, drawn hollow
     * @param look the style class of the reading
     * @param how occasions and support
     */
    public record Row(
            String item,
            String title,
            Spot demand,
            String demandNote,
            Spot performance,
            List<Integer> others,
            String earlier,
            String look,
            String reading,
            String how) {}

    /**
     * What stands where a mark could be.
     *
     * @param place from 1 on the axis; 0 where there is no mark, and the words say why
     */
    public record Spot(int place, String words) {}

    /** A skill whose sessions differ, with what can be taken as the conclusion. */
    public record Choose(String item, String title, String state, String reason, List<Pick> picks) {

        /** The name of its fields on the page. */
        public String field() {
            return "conclusion-" + item;
        }
    }

    /**
     * One session that can be taken.
     *
     * @param needsReason whether taking it asks for a reason
     */
    public record Pick(UUID session, String label, int place, boolean taken, boolean needsReason) {}

    /** One row of the table twin; one cell per session. */
    public record Twin(String title, String demand, List<String> cells, String reading) {}

    /** Counts per level within one domain, each with its denominator. */
    public record Domain(String title, List<String> counts) {}

    /**
     * A place where demand and rating speak against each other.
     *
     * @param explanation the assessor's words; empty while there are none
     */
    public record Against(
            String id,
            String station,
            String skill,
            UUID session,
            String heading,
            String says,
            String explanation,
            String by) {}

    /** Counts at one station. The first three have the same denominator. */
    public record Brief(
            String station, String met, String uncertain, String unmet, int never, int notShown, int open) {}

    /** One session beside the others, in the order tried. */
    public record Beside(
            String station,
            String when,
            List<String> done,
            String support,
            String interest,
            String difficulty,
            String words) {}

    /** One of the three lists. */
    public record Missing(String title, String note, List<Entry> entries) {}

    public record Entry(String title, List<String> places) {}

    /**
     * Whether the basis is enough.
     *
     * @param facts what there is
     * @param shortfalls what is below the floor
     */
    public record Enough(boolean preliminary, List<String> facts, List<String> shortfalls) {}

    /** One point of the participant's own series. */
    public record Own(String when, String station, String said, String words) {}

    /** The first and the closing interview. */
    public record Talks(String first, String closing, List<Change> changes) {}

    /**
     * One item of the interview on both occasions.
     *
     * @param because why it is not comparable; empty otherwise
     */
    public record Change(String title, String from, String to, String verdict, String because) {}
}
