package se.prova.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.prova.web.Fields;
import se.prova.web.Option;

/**
 * Who has a right to one assessment, and the form for one more.
 *
 * @param hides whether the person is protected: two stand behind a right
 * @param alone whether the unit has nobody else to ask
 */
public record GrantPage(
        String code,
        String path,
        boolean hides,
        boolean alone,
        List<Line> lines,
        Fields fields,
        List<Option> colleagues,
        List<Option> askable) {

    /** How a right stands today. */
    public enum Standing {
        HOLDS,
        WAITS,
        LACKS_SECOND,
        ENDED,
        REVOKED
    }

    /**
     * One right that has been given.
     *
     * @param second who stands behind it or is asked to; empty if nobody
     */
    public record Line(
            UUID grant, String who, String reason, String by, String second, LocalDate until, Standing standing) {

        public boolean ended() {
            return standing == Standing.ENDED || standing == Standing.REVOKED;
        }
    }
}
