package se.prova.access;

/** What a person may be in a unit. Rights are a set: one person may be several. Source: DESIGN section 9. */
public enum Role {
    PROCESSLEDARE,
    HANDLEDARE,
    HANDLAGGARE,
    UNIT_MANAGER,
    AUDITOR,
    ADMINISTRATOR
}
