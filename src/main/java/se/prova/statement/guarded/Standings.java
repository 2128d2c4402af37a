package se.prova.statement.guarded;

import se.prova.guard.kept.Standing;
import se.prova.reading.Reading;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;

/** What the language guard says of a version today, with what was decided about it. */
public interface Standings {

    Standing of(CaseFile file, Whole whole, Reading reading);
}
