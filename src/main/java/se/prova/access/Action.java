package se.prova.access;

/** What somebody may want to do, as the policy knows it. */
public enum Action {
    /** See that assessments exist in the unit, as code and first name. */
    LIST_ASSESSMENTS,
    CREATE_ASSESSMENT,
    READ_ASSESSMENT,
    EDIT_ASSESSMENT,
    RECORD_ATTENDANCE,
    RECORD_OBSERVATION,
    RATE,
    INTERVIEW,
    READ_STATEMENT,
    DRAFT_STATEMENT,
    SIGN_STATEMENT,
    /** Record a waiver of secrecy, another ground, or an agreement to take part. */
    RECORD_CONSENT,
    /** Hand a signed statement to the participant, or to who speaks for them. */
    HAND_STATEMENT,
    /** Give the participant a code to their own page, or take it back. */
    GIVE_CODE,
    /** Send a signed statement to a recipient, on a ground. */
    SEND_STATEMENT,
    /** Attach a signed statement to a case at the social services. */
    ATTACH_STATEMENT,
    /** Take out everything held about the participant. */
    EXPORT_FILE,
    /** See who has read what about the participant. */
    READ_READERS,
    READ_STATIONS,
    MAKE_DEMAND_PROFILE,
    READ_LOG,
    EXPORT_LOG,
    /** Go through a random sample of the unit's log, and sign that it was done. */
    REVIEW_LOG,
    /** See which rights to protected persons one person gave alone. */
    READ_ALONE,
    MANAGE_GRANTS,
    /** Second a colleague's right to a protected person, when one is asked by name. */
    SECOND_GRANT,
    /** Make a one-time link for a new account, or for who has lost a factor. */
    INVITE,
    MANAGE_ACCOUNTS
}
