package se.prova.voice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import se.prova.statement.Statement;
import se.prova.statement.lifecycle.Step;
import se.prova.statement.lifecycle.Trail;

/** That the participant has read a version: it was gone through with them, or they opened it on their own page. */
@Singleton
class SqlVoiceTrail implements Trail {

    private final Voices voices;

    SqlVoiceTrail(Voices voices) {
        this.voices = voices;
    }

    @Override
    public List<Step> of(Statement statement) {
        Stream<Step> held = voices.walkthroughs(statement.assessmentId()).stream()
                .filter(one -> one.statementId().equals(statement.id()))
                .map(one -> new Step(
                        one.createdAt(),
                        "voice.step." + one.heldWith(),
                        List.of(one.heldOn().toString()),
                        "",
                        one.recordedBy()));
        Stream<Step> read = voices.readings(statement.assessmentId()).stream()
                .filter(one -> one.statementId().equals(statement.id()))
                .map(one -> new Step(one.readAt(), "voice.step.OWN_PAGE", List.of(), "", one.ownCodeId()));
        return Stream.concat(held, read).toList();
    }
}
