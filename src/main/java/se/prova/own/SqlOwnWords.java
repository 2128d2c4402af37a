package se.prova.own;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.statement.Comment;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.voice.PdfWords;
import se.prova.voice.Voices;
import se.prova.web.Dates;

/**
 * Keeps the participant's own words word for word on the way that words take anyhow: in the statement as long as it is
 * written, and as a paper of their own once it is signed.
 */
@Singleton
class SqlOwnWords {

    // Nobody has that much to say of one version; a program might.
    private static final int KEPT_MAX = 30;

    private final Statements statements;
    private final Voices voices;
    private final PdfWords paper;
    private final Ids ids;
    private final Clock clock;

    SqlOwnWords(Statements statements, Voices voices, PdfWords paper, Ids ids, Clock clock) {
        this.statements = statements;
        this.voices = voices;
        this.paper = paper;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether no more is kept about a version. */
    boolean full(Owned owned, Statement about) {
        return said(owned, about).size() >= KEPT_MAX;
    }

    /** All that was said about a version, oldest first; a choice to say nothing is not among it. */
    List<OwnWordsPage.Said> said(Owned owned, Statement about) {
        if (about.draft()) {
            return comments(about).stream()
                    .filter(one -> !one.declined())
                    .map(one -> new OwnWordsPage.Said(one.words(), one.givenOn(), one.ownCodeId() != null))
                    .toList();
        }
        return voices.about(owned.assessment().id(), about.id()).stream()
                .map(one -> new OwnWordsPage.Said(one.words(), one.givenOn(), one.ownCodeId() != null))
                .toList();
    }

    /** The same words sent twice, by a button pressed twice, are kept once. */
    @Transactional
    void keep(Owned owned, Statement about, String words) {
        List<OwnWordsPage.Said> before = said(owned, about);
        LocalDate today = Dates.today(clock);
        if (!before.isEmpty() && before.getLast().equals(new OwnWordsPage.Said(words, today, true))) {
            return;
        }
        if (about.draft()) {
            Comment comment = new Comment(
                    ids.next(),
                    about.id(),
                    about.assessmentId(),
                    words,
                    false,
                    today,
                    owned.guest().giver(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    owned.guest().code());
            statements.add(comment, event(owned, "statement.comment.added", about));
        } else {
            PdfWords.Said said = new PdfWords.Said(
                    words, today, "", owned.guest().giver(), owned.guest().code());
            voices.add(paper.of(about, owned.code(), said), event(owned, "statement.words.added", about));
        }
    }

    private List<Comment> comments(Statement about) {
        return statements.whole(about.id()).map(Statements.Whole::comments).orElse(List.of());
    }

    private static AuditEvent event(Owned owned, String act, Statement about) {
        return AuditEvent.of(owned.actor(), act, owned.guest().participant(), "statement/" + about.id());
    }
}
