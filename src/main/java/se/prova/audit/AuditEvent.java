package se.prova.audit;

/**
 * One act, before it has its place in the chain.
 *
 * @param action what was done, as noun and verb: {@code assessment.read}, {@code statement.signed}
 * @param subject opaque id of the participant it concerns, empty if none
 * @param resource what it was done to, as kind and opaque id: {@code assessment/018f…}
 * @param reason why, where the act asks for one
 * @param details what may have to be erased one day, for example an earlier text; possibly empty
 */
public record AuditEvent(Actor actor, String action, String subject, String resource, String reason, String details) {

    public static final int REASON_CHARS_MAX = 400;
    private static final int WORD_CHARS_MAX = 60;
    private static final int RESOURCE_CHARS_MAX = 120;

    public AuditEvent {
        if (action.isEmpty()
                || action.length() > WORD_CHARS_MAX
                || subject.length() > WORD_CHARS_MAX
                || resource.length() > RESOURCE_CHARS_MAX) {
            throw new IllegalArgumentException("Action, subject and resource are short words and ids");
        }
        if (reason.length() > REASON_CHARS_MAX) {
            throw new IllegalArgumentException("A reason has at most %d characters".formatted(REASON_CHARS_MAX));
        }
    }

    public static AuditEvent of(Actor actor, String action, Object subject, String resource) {
        return new AuditEvent(actor, action, subject.toString(), resource, "", "");
    }

    public AuditEvent because(String why) {
        return new AuditEvent(actor, action, subject, resource, why, details);
    }

    public AuditEvent detailed(String what) {
        return new AuditEvent(actor, action, subject, resource, reason, what);
    }
}
