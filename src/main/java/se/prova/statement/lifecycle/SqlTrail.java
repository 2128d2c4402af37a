package se.prova.statement.lifecycle;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.prova.statement.Statement;

/** That it was signed, and what is noted about it. */
@Singleton
class SqlTrail implements Trail {

    private final StatementEvents events;

    SqlTrail(StatementEvents events) {
        this.events = events;
    }

    @Override
    public List<Step> of(Statement statement) {
        List<Step> steps = new ArrayList<>();
        Instant at = statement.signedAt();
        UUID by = statement.signedBy();
        if (at != null && by != null) {
            steps.add(new Step(at, "lifecycle.step.ISSUED", List.of(), "", by));
        }
        for (StatementEvent event : events.of(statement.id())) {
            steps.add(new Step(
                    event.recordedAt(),
                    "lifecycle.step." + event.kind(),
                    List.of(event.who(), event.happenedOn().toString()),
                    event.words(),
                    event.recordedBy()));
        }
        return steps;
    }
}
