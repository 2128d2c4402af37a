package se.prova.release.parcel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.prova.participant.Identity;
import se.prova.participant.Protection;
import se.prova.release.Way;

/**
 * What another system must know of a document in order to file it without opening it.
 *
 * <p>The published schemas are made for exactly these components, in this order.
 *
 * @param format {@value #FORMAT}; another number means another schema
 * @param reference the case it is attached to; null where it goes to a recipient
 * @param secrecy the provision that its secrecy mark names; a reminder, never a decision
 * @param attachments what the participant has said since it was signed, oldest first
 */
public record Sidecar(
        String format,
        Document document,
        Person person,
        @Nullable CaseReference reference,
        Issuer issuer,
        Handover handover,
        String secrecy,
        File file,
        List<File> attachments) {

    public Sidecar {
        attachments = List.copyOf(attachments);
    }

    public static final String FORMAT = "prova-sidecar/1";

    /**
     * Which document it is.
     *
     * @param id what it is cited by, the same for all its versions
     * @param replacesVersion the version it corrects; null for the first
     * @param recipient who it was made for, by the name of its templates
     * @param language BCP 47
     */
    public record Document(
            String id,
            int version,
            @Nullable Integer replacesVersion,
            String recipient,
            String title,
            String language,
            Instant signedAt,
            String signedBy,
            String signedByTitle) {}

    /**
     * Who it is about.
     *
     * @param number twelve digits, empty where there is none
     * @param protection whether the population register protects the person: the receiver's system must know
     */
    public record Person(Identity.NumberKind numberKind, String number, String name, Protection protection) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * A case of another system.
     *
     * @param system possibly empty
     * @param namnd the authority whose case it is
     */
    public record CaseReference(String system, String number, String namnd) {}

    /** The authority that issued it. */
    public record Issuer(String municipality, String namnd, String branch, String unit) {}

    /**
     * How it left.
     *
     * @param id of the entry in the register of what went where
     * @param receiver by name; empty where the case lies with the issuer
     * @param groundOn the day the ground was given or decided; null where none is needed
     */
    public record Handover(
            String id,
            Way.Kind way,
            String receiver,
            @Nullable String ground,
            @Nullable LocalDate groundOn,
            Instant at) {}

    /**
     * A file beside this one.
     *
     * @param sha256 64 hex digits
     */
    public record File(String name, String mediaType, String conformance, long bytes, String sha256) {}
}
