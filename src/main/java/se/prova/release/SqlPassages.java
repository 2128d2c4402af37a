package se.prova.release;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.prova.statement.Statement;
import se.prova.statement.lifecycle.Step;
import se.prova.statement.lifecycle.Trail;
import se.prova.web.Texts;

/** What a version's history knows of where it went, and of who was told that it holds no longer. */
@Singleton
class SqlPassages implements Trail {

    private final Releases releases;
    private final Notices notices;

    SqlPassages(Releases releases, Notices notices) {
        this.releases = releases;
        this.notices = notices;
    }

    @Override
    public List<Step> of(Statement statement) {
        List<Step> steps = new ArrayList<>();
        for (Release release : releases.ofAssessment(statement.assessmentId())) {
            Instant at = release.endedAt();
            UUID by = release.endedBy();
            boolean left = release.state() == Release.State.LEFT;
            if (left && at != null && by != null && release.statementId().equals(statement.id())) {
                steps.add(step(release, "lifecycle.step." + release.way(), at, "", by));
                told(release, steps);
            }
        }
        return steps;
    }

    private void told(Release release, List<Step> steps) {
        for (Notice notice : notices.ofAssessment(release.assessmentId())) {
            Instant at = notice.toldAt();
            UUID by = notice.toldBy();
            if (at != null && by != null && notice.releaseId().equals(release.id())) {
                steps.add(step(release, "lifecycle.step.TOLD", at, notice.toldWords(), by));
            }
        }
    }

    private static Step step(Release release, String key, Instant at, String words, UUID by) {
        Texts texts = Texts.in(Texts.SWEDISH);
        String to = release.receiver().isEmpty() ? texts.text("release.receiver.participant") : release.receiver();
        return new Step(
                at,
                key,
                List.of(
                        texts.text("statement.recipient." + release.document().folder()),
                        release.way() == Way.Kind.ATTACHED && !key.endsWith("TOLD") ? release.caseNumber() : to),
                words,
                by);
    }
}
