package se.prova.statement.page;

/**
 * One thing that a finding can rest on, worded.
 *
 * @param ref kind and id, as in a form: {@code EVENT:018f…}
 * @param heading what it is
 * @param place position of a level on its scale, from 1; 0 where there is none
 * @param text what was written or said, possibly empty
 * @param where when, where, by whom and with what support
 * @param struck whether it was struck afterwards
 */
public record Evidence(String ref, String heading, int place, String text, String where, boolean struck) {

    /** Its place on the page that shows all of them. */
    public String anchor() {
        return "u-" + ref.replace(':', '-');
    }
}
