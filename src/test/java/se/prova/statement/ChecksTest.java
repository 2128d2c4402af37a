package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.prova.document.pdf.PdfDocument;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.drafting.Check;
import se.prova.statement.drafting.Checks;
import se.prova.statement.drafting.Phrases;

class ChecksTest {

    private static List<Check> checks(CaseFile file) {
        return Checks.of(
                file,
                Samples.whole(file),
                Samples.reading(file),
                TypicalTrial.ANNA,
                PdfDocument.glyphs(),
                Phrases.SWEDISH);
    }

    private static Set<Check.Kind> kinds(CaseFile file) {
        return checks(file).stream().map(Check::kind).collect(Collectors.toSet());
    }

    private static CaseFile changed(UnaryOperator<Whole> how) {
        CaseFile file = Samples.drafted();
        return file.with(how.apply(Samples.whole(file)));
    }

    private static CaseFile with(EventData data) {
        CaseFile file = Samples.drafted();
        List<Event> events = new ArrayList<>(file.events());
        Event last = events.getLast();
        events.add(new Event(
                TypicalTrial.id(77_777),
                file.assessment().id(),
                data instanceof EventData.Retracted ? file.sessions().getFirst().id() : null,
                "tablet-9",
                1,
                TypicalTrial.ANNA,
                last.at().plusDays(1),
                0,
                data));
        return Samples.withEvents(file, events);
    }

    private static Whole findings(Whole whole, List<Finding> findings) {
        return new Whole(
                whole.statement(), findings, whole.answers(), whole.bases(), whole.comments(), whole.leftOut());
    }

    private static Finding finding(Whole whole, Source source, String text) {
        return new Finding(
                TypicalTrial.id(55_555),
                whole.statement().id(),
                whole.statement().assessmentId(),
                99,
                Section.ABILITY,
                source,
                null,
                "",
                text,
                null,
                "",
                0);
    }

    private static Whole added(Whole whole, Finding finding) {
        List<Finding> findings = new ArrayList<>(whole.findings());
        findings.add(finding);
        return findings(whole, findings);
    }

    @Test
    void findings_without_plain_words_are_named_until_they_have_them_or_are_left_out() {
        CaseFile file = Samples.drafted();
        Whole whole = Samples.whole(file);
        List<Finding> inOrder = Finding.inOrder(whole.findings());
        Finding last = inOrder.getLast().plainly(null, "");
        List<Finding> told = new ArrayList<>(inOrder.stream()
                .map(one -> one.plain().isBlank() ? one.plainly(Finding.Heading.HARD, "Det var svårt.") : one)
                .toList());
        told.set(told.size() - 1, last);
        CaseFile one = file.with(findings(whole, told));

        assertThat(checks(one))
                .filteredOn(check -> check.kind() == Check.Kind.PLAIN_MISSING)
                .singleElement()
                .satisfies(check -> assertThat(check.words()).containsExactly("1", Integer.toString(told.size())));
        assertThat(kinds(Samples.without(one, Recipient.DELTAGARE, Set.of(last.id()))))
                .doesNotContain(Check.Kind.PLAIN_MISSING);
    }

    @Test
    void nothing_stands_in_the_way_of_the_typical_statement() {
        assertThat(Checks.refuse(checks(Samples.drafted()))).isFalse();
        assertThat(checks(Samples.drafted()))
                .extracting(Check::kind)
                .containsExactly(Check.Kind.PLAIN_MISSING, Check.Kind.PROFILE_IMAGINED);
    }

    @Test
    void a_question_without_answer_or_reason_is_a_place_to_go_to() {
        CaseFile file = changed(whole -> new Whole(
                whole.statement(), whole.findings(), List.of(), whole.bases(), whole.comments(), whole.leftOut()));
        assertThat(checks(file))
                .filteredOn(check -> check.kind() == Check.Kind.QUESTION_OPEN)
                .extracting(Check::target)
                .contains("question/" + TypicalTrial.id(111));
        assertThat(Checks.refuse(checks(file))).isTrue();
    }

    @Test
    void a_finding_that_rests_on_nothing_blocks() {
        CaseFile file = changed(whole -> added(whole, finding(whole, Source.OBSERVED, "Utan grund.")));
        assertThat(checks(file).getFirst())
                .isEqualTo(new Check(
                        Check.Kind.FINDING_WITHOUT_BASIS,
                        "finding/" + TypicalTrial.id(55_555),
                        List.of("Utan grund.")));
    }

    @Test
    void a_judgement_that_rests_on_the_referral_alone_blocks() {
        CaseFile file = changed(whole -> {
            Whole more = added(whole, finding(whole, Source.ASSESSED, "Klarar allt."));
            List<Basis> bases = new ArrayList<>(more.bases());
            bases.add(new Basis(
                    TypicalTrial.id(55_556),
                    whole.statement().id(),
                    TypicalTrial.id(55_555),
                    Basis.Kind.REFERRAL,
                    TypicalTrial.ASSESSMENT.toString()));
            return new Whole(more.statement(), more.findings(), more.answers(), bases, more.comments(), more.leftOut());
        });
        assertThat(kinds(file)).contains(Check.Kind.ASSESSED_WITHOUT_OBSERVATION);
    }

    @Test
    void an_empty_statement_and_an_emptied_document_block() {
        assertThat(kinds(changed(whole -> findings(whole, List.of())))).contains(Check.Kind.EMPTY);
        CaseFile nothing = changed(whole -> new Whole(
                whole.statement(),
                whole.findings(),
                whole.answers(),
                whole.bases(),
                whole.comments(),
                Map.of(
                        Recipient.ARBETSFORMEDLINGEN,
                        whole.findings().stream().map(Finding::id).collect(Collectors.toSet()))));
        assertThat(kinds(nothing)).contains(Check.Kind.NOTHING_LEFT);
    }

    @Test
    void staff_text_that_cannot_be_printed_blocks_and_names_the_character() {
        CaseFile file = changed(whole -> added(whole, finding(whole, Source.OBSERVED, "Bra 🙂")));
        assertThat(checks(file))
                .filteredOn(check -> check.kind() == Check.Kind.UNPRINTABLE)
                .singleElement()
                .satisfies(check -> assertThat(check.say(Phrases.SWEDISH)).contains("🙂 (U+1F642)"));
        assertThat(kinds(changed(whole -> added(whole, finding(whole, Source.REPORTED, "Säger 🙂")))))
                .doesNotContain(Check.Kind.UNPRINTABLE);
    }

    @Test
    void a_finding_on_something_struck_blocks() {
        CaseFile file = Samples.drafted();
        UUID rated = file.events().stream()
                .filter(event -> event.data() instanceof EventData.Result)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(kinds(with(new EventData.Retracted(rated, "fel")))).contains(Check.Kind.BASIS_STRUCK);
    }

    @Test
    void a_conclusion_that_was_not_made_blocks() {
        CaseFile file = Samples.drafted();
        List<UUID> concluded = file.events().stream()
                .filter(event -> event.data() instanceof EventData.Concluded)
                .map(Event::id)
                .toList();
        List<Event> events = file.events().stream()
                .filter(event -> !concluded.contains(event.id()))
                .toList();
        CaseFile open = Samples.withEvents(file, events);
        assertThat(checks(open))
                .filteredOn(check -> check.kind() == Check.Kind.NOT_CONCLUDED)
                .extracting(Check::target)
                .contains("skill/loan-register-1/mental-energy");
    }

    @Test
    void missing_training_a_missing_comment_and_a_small_basis_warn_and_block_nothing() {
        CaseFile quiet = changed(whole -> new Whole(
                whole.statement(), whole.findings(), whole.answers(), whole.bases(), List.of(), whole.leftOut()));
        List<Check> checks = Checks.of(
                quiet,
                Samples.whole(quiet),
                Samples.reading(quiet),
                TypicalTrial.PER,
                PdfDocument.glyphs(),
                Phrases.SWEDISH);
        assertThat(checks).extracting(Check::kind).contains(Check.Kind.NO_COMMENT, Check.Kind.TRAINING_MISSING);
        assertThat(Checks.refuse(checks)).isFalse();
        assertThat(kinds(Samples.empty())).contains(Check.Kind.PRELIMINARY);
    }

    @Test
    void a_judgement_whose_ground_is_left_out_warns() {
        CaseFile file = Samples.drafted();
        UUID knowledge = Samples.whole(file).findings().stream()
                .filter(finding -> finding.topic().equals("skill/loan-register-1/knowledge"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(kinds(Samples.without(file, Recipient.FORSAKRINGSKASSAN, Set.of(knowledge))))
                .contains(Check.Kind.RESTS_ON_LEFT_OUT);
    }

    @Test
    void every_kind_has_a_sentence_and_blockers_come_first() {
        for (Check.Kind kind : Check.Kind.values()) {
            assertThat(new Check(kind, "", List.of("x", "y")).say(Phrases.SWEDISH))
                    .isNotBlank();
        }
        assertThat(checks(changed(whole -> findings(whole, List.of())))
                        .getFirst()
                        .blocks())
                .isTrue();
    }
}
