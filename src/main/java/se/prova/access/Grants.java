package se.prova.access;

import java.util.List;
import java.util.UUID;

/** Rights to single assessments. */
public interface Grants {

    List<Grant> ofAssessment(UUID assessmentId);

    /** Stores a grant, in the transaction that is already open: it is written with the assessment it opens. */
    void add(Grant grant);
}
