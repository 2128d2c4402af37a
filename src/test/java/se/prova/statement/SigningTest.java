package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.signing.Correction;
import se.prova.statement.signing.Signing;

class SigningTest {

    @Test
    void signing_makes_every_recipients_document_with_its_hash() {
        Signing signing = Samples.sign(Samples.drafted());
        assertThat(signing.statement().state()).isEqualTo(Statement.State.SIGNED);
        assertThat(signing.statement().contentHash()).matches("[0-9a-f]{64}");
        assertThat(signing.statement().chainHead()).isEqualTo(Samples.HEAD);
        assertThat(signing.renderings()).extracting(Rendering::recipient).containsExactly(Recipient.values());
        CaseFile signed = Samples.typical();
        for (Rendering rendering : signing.renderings()) {
            assertThat(rendering.sha256())
                    .isEqualTo(Samples.print(signed, rendering.recipient()).sha256());
            assertThat(rendering.templateHash())
                    .isEqualTo(Samples.templates(rendering.recipient()).hash());
        }
    }

    @Test
    void signing_twice_gives_the_same_bytes() {
        assertThat(Samples.sign(Samples.drafted()).renderings())
                .extracting(Rendering::sha256)
                .isEqualTo(Samples.sign(Samples.drafted()).renderings().stream()
                        .map(Rendering::sha256)
                        .toList());
    }

    @Test
    void a_correction_begins_with_both_texts_of_each_finding() {
        Whole signed = Samples.whole(Samples.typical());
        AtomicLong next = new AtomicLong(50);
        Whole draft = Correction.of(
                signed,
                TypicalTrial.ANNA,
                TypicalCase.SIGNED,
                "Fel datum",
                () -> TypicalTrial.id(next.incrementAndGet()));
        assertThat(draft.findings().stream().map(Finding::plain))
                .containsExactlyElementsOf(
                        signed.findings().stream().map(Finding::plain).toList())
                .anyMatch(plain -> !plain.isBlank());
        assertThat(draft.findings().stream().map(Finding::text))
                .containsExactlyElementsOf(
                        signed.findings().stream().map(Finding::text).toList());
    }

    @Test
    void whatever_was_signed_cannot_change_unnoticed() {
        Whole whole = Samples.whole(Samples.typical());
        assertThat(Signing.intact(whole)).isTrue();
        Finding first = whole.findings().getFirst();
        List<Finding> reworded = new ArrayList<>(whole.findings());
        reworded.set(
                0,
                new Finding(
                        first.id(),
                        first.statementId(),
                        first.assessmentId(),
                        first.ordinal(),
                        first.section(),
                        first.source(),
                        first.area(),
                        first.topic(),
                        first.text() + " ",
                        first.heading(),
                        first.plain(),
                        first.revision()));
        List<Finding> toldOtherwise = new ArrayList<>(whole.findings());
        toldOtherwise.replaceAll(one -> one.heading() == null ? one : one.plainly(one.heading(), "Det gick bra."));
        assertThat(List.of(
                        whole(whole, toldOtherwise, whole.answers(), whole.bases(), whole.comments(), whole.leftOut()),
                        whole(whole, reworded, whole.answers(), whole.bases(), whole.comments(), whole.leftOut()),
                        whole(whole, whole.findings(), List.of(), whole.bases(), whole.comments(), whole.leftOut()),
                        whole(
                                whole,
                                whole.findings(),
                                whole.answers(),
                                whole.bases().subList(1, whole.bases().size()),
                                whole.comments(),
                                whole.leftOut()),
                        whole(whole, whole.findings(), whole.answers(), whole.bases(), List.of(), whole.leftOut()),
                        whole(whole, whole.findings(), whole.answers(), whole.bases(), whole.comments(), Map.of())))
                .noneMatch(Signing::intact);
    }

    private static Whole whole(
            Whole whole,
            List<Finding> findings,
            List<Answer> answers,
            List<Basis> bases,
            List<Comment> comments,
            Map<Recipient, Set<java.util.UUID>> leftOut) {
        return new Whole(whole.statement(), findings, answers, bases, comments, leftOut);
    }

    @Test
    void order_of_storage_is_not_content() {
        Whole whole = Samples.whole(Samples.typical());
        assertThat(Signing.intact(whole(
                        whole,
                        whole.findings().reversed(),
                        whole.answers().reversed(),
                        whole.bases().reversed(),
                        whole.comments(),
                        whole.leftOut())))
                .isTrue();
    }
}
