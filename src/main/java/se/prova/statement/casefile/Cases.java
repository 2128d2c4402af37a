package se.prova.statement.casefile;

import se.prova.assessment.Assessment;

/** Where an assessment is laid together as one case, with everything its statement is made of. */
public interface Cases {

    /** The case as it is stored now, with its newest statement. The caller has asked whether it may be read. */
    CaseFile of(Assessment assessment);
}
