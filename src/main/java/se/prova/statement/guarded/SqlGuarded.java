package se.prova.statement.guarded;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import se.prova.guard.Guard;
import se.prova.guard.Hit;
import se.prova.guard.kept.Decisions;
import se.prova.guard.kept.Standing;
import se.prova.reading.Reading;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.web.Dates;

/** Has the guard read a version, and lays what was decided about it beside. */
@Singleton
class SqlGuarded implements Standings {

    private final Guard guard;
    private final Limits limits;
    private final Decisions decisions;
    private final Clock clock;

    SqlGuarded(Guard guard, Limits limits, Decisions decisions, Clock clock) {
        this.guard = guard;
        this.limits = limits;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Standing of(CaseFile file, Whole whole, Reading reading) {
        List<Hit> hits = guard.read(
                Guarded.passages(whole), Guarded.facts(file.days(), reading, whole, limits, Dates.today(clock)));
        return Standing.of(hits, decisions.of(whole.statement().id()));
    }
}
