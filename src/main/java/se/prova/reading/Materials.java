package se.prova.reading;

import se.prova.assessment.Assessment;

/** Where the material of a reading comes from. */
public interface Materials {

    /** All that is recorded in an assessment, as it stands now. The caller has asked whether it may be read. */
    Material of(Assessment assessment);
}
