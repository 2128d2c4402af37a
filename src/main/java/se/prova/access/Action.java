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
    READ_STATIONS,
    MAKE_DEMAND_PROFILE,
    READ_LOG,
    MANAGE_GRANTS,
    MANAGE_ACCOUNTS
}
