package se.prova.release.page;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.consent.Ground;
import se.prova.release.Refusal;
import se.prova.release.Release.Channel;
import se.prova.release.Release.Packing;
import se.prova.release.Way;
import se.prova.release.Way.IdentityCheck;
import se.prova.release.Way.Receiver;
import se.prova.web.Fields;

/** How a document is to leave, as typed. What the gate refuses is shown at the field that can put it right. */
final class PrepareForm {

    private static final int CASE_CHARS_MAX = 60;

    private static final Map<Refusal, String> FIELDS = Map.of(
            Refusal.NO_RECEIVER, "receiver",
            Refusal.NO_IDENTITY_CHECK, "identity-check",
            Refusal.NO_FULLMAKT, "fullmakt-on",
            Refusal.NO_CASE, "case-number",
            Refusal.NOT_SIGNED, "way",
            Refusal.REPLACED, "way",
            Refusal.REVOKED, "way");

    private PrepareForm() {}

    /** Where a case lies. */
    enum Border {
        SAME,
        OTHER
    }

    /** A way as typed, with the ground that was chosen; the gate judges it. */
    record Typed(Way way, @Nullable Channel channel, Packing packing, Optional<UUID> ground) {}

    /** @param folder whether there is a folder to put a parcel in */
    static Typed read(Fields fields, Way.Kind kind, boolean folder) {
        return switch (kind) {
            case HANDED -> {
                Receiver to = fields.choice("handed-to", Receiver.class);
                String name =
                        to == Receiver.REPRESENTATIVE ? fields.optionalLine("receiver", Ground.NAME_CHARS_MAX) : "";
                Optional<LocalDate> fullmakt =
                        to == Receiver.REPRESENTATIVE ? fields.optionalDate("fullmakt-on") : Optional.empty();
                IdentityCheck check = fields.optionalChoice("identity-check", IdentityCheck.class)
                        .orElse(null);
                Channel channel = fields.choice("channel", Channel.class);
                yield new Typed(
                        new Way.Handed(to, name, check, fullmakt.orElse(null)), channel, Packing.PDF, Optional.empty());
            }
            case SENT -> {
                String recipient = fields.optionalLine("receiver", Ground.NAME_CHARS_MAX);
                Channel channel = fields.choice("channel", Channel.class);
                yield new Typed(new Way.Sent(recipient), channel, packing(fields, false), fields.optionalId("ground"));
            }
            case ATTACHED -> {
                String system = fields.optionalLine("case-system", CASE_CHARS_MAX);
                String number = fields.optionalLine("case-number", CASE_CHARS_MAX);
                boolean same = fields.choice("border", Border.class) == Border.SAME;
                String namnd = same ? "" : fields.optionalLine("receiver", Ground.NAME_CHARS_MAX);
                yield new Typed(
                        new Way.Attached(system, number, same, namnd),
                        null,
                        packing(fields, folder),
                        same ? Optional.empty() : fields.optionalId("ground"));
            }
        };
    }

    private static Packing packing(Fields fields, boolean folder) {
        Packing packing = fields.optionalChoice("packing", Packing.class).orElse(Packing.PDF);
        if (packing == Packing.FOLDER && !folder) {
            fields.wrong("packing", "error.choice");
        }
        return packing;
    }

    /** Where on the form a refusal is shown; a flaw of the ground stands at the ground. */
    static String field(Refusal refusal) {
        return FIELDS.getOrDefault(refusal, "ground");
    }
}
