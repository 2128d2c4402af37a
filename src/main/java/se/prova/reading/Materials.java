package se.prova.reading;

import se.prova.assessment.Assessment;

/** Where all that is recorded in an assessment is laid together, for whatever reads it. */
public interface Materials {

    /** The material as it is stored now. Definitions are those that its sessions and profiles were made with. */
    Material of(Assessment assessment);
}
