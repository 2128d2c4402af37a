package se.prova.instrument;

import java.util.List;
import java.util.Optional;

/**
 * Definitions as they were at first use. What was used is kept, so that a missing file does no harm, and a revision that
 * later comes with other content is refused.
 */
public interface Snapshots {

    String INSTRUMENT = "instrument";
    String STATION = "station";

    /**
     * One released revision of a definition.
     *
     * @param kind {@code instrument} or {@code station}
     * @param hash SHA-256 of the canonical JSON, 64 hex digits
     */
    record Release(String kind, String id, String revision, String hash) {

        /** Kind, id and revision as one word: {@code instrument/awp/1}. */
        public String key() {
            return kind + "/" + id + "/" + revision;
        }
    }

    /** A revision that was loaded with other content than it had when it was first used. */
    record Clash(Release loaded, String usedHash) {}

    /** The revision was used before, with other content. */
    final class RevisionChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Clash clash;

        RevisionChanged(Clash clash) {
            super("Used before with other content: " + clash.loaded().key());
            this.clash = clash;
        }

        public Clash clash() {
            return clash;
        }
    }

    /**
     * Stores a definition at its first use, in the transaction that is already open; later uses change nothing.
     *
     * @param canonical the canonical JSON that {@code release.hash()} is the hash of
     * @throws RevisionChanged if the revision was used before with other content
     */
    void use(Release release, String canonical);

    /** The loaded revisions that were used before with other content, in the order given. */
    List<Clash> check(List<Release> loaded);

    /** The canonical JSON as it was at first use, empty if it was never used. */
    Optional<String> canonical(String kind, String id, String revision);
}
