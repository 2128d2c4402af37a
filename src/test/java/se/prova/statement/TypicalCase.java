package se.prova.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.ActivityArea;
import se.prova.reading.Reading;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.drafting.Draft;
import se.prova.statement.drafting.Phrases;
import se.prova.statement.drafting.Proposal;

// The same trial with its statement: what drafting proposed, as Anna Lind took it, reworded it and added to it.
final class TypicalCase {

    static final Instant SIGNED = Instant.parse("2026-11-20T15:10:00Z");

    private final CaseFile file = TypicalTrial.file();
    private final Statement statement = draft();
    private final AtomicLong next = new AtomicLong(100_000);
    private final List<Finding> findings = new ArrayList<>();
    private final List<Basis> bases = new ArrayList<>();

    /** As it was just before it was signed. */
    static CaseFile drafted() {
        return new TypicalCase().build();
    }

    static Statement draft() {
        return new Statement(
                TypicalTrial.id(900),
                TypicalTrial.ASSESSMENT,
                TypicalTrial.UNIT,
                "PRV-2026-K7M3QD",
                1,
                null,
                "",
                Statement.State.DRAFT,
                TypicalTrial.ANNA,
                Instant.parse("2026-11-20T09:00:00Z"),
                null,
                null,
                "",
                "",
                0);
    }

    private UUID id() {
        return TypicalTrial.id(next.incrementAndGet());
    }

    // What Anna Lind wrote to Tore for the findings she worded herself.
    private void plainly(Section section, int nth, Finding.Heading under, String words) {
        List<Finding> there =
                findings.stream().filter(one -> one.section() == section).toList();
        findings.set(findings.indexOf(there.get(nth)), there.get(nth).plainly(under, words));
    }

    private void plain() {
        plainly(
                Section.LIMITATIONS,
                0,
                Finding.Heading.HARD,
                "Arbete vid dator gick inte.\nDu behövde få varje steg visat.\nEfter ungefär tio minuter tappade du"
                        + " uppgiften.\nBilder, ett lugnare rum och ett steg i taget räckte inte.");
        plainly(
                Section.LIMITATIONS,
                1,
                Finding.Heading.HARD,
                "Efter 45 minuters städning gick det långsammare.\nDå behövde du en paus på fem minuter.");
        plainly(
                Section.LIMITATIONS,
                2,
                Finding.Heading.HARD,
                "Vid datorn väntade du länge första dagen innan du bad om hjälp.\nAndra dagen bad du om hjälp med en"
                        + " gång.");
        plainly(
                Section.ABILITY,
                0,
                Finding.Heading.GOES_WELL,
                "Du monterade, sorterade, parade ihop och städade på egen hand.\nDu fick först se hur man gör.");
        plainly(
                Section.ABILITY,
                1,
                Finding.Heading.GOES_WELL,
                "När något blev fel rättade du det själv.\nIngen behövde säga till.");
        plainly(Section.ADAPTATIONS, 0, Finding.Heading.HARD, "Ett lugnare rum gjorde ingen skillnad vid datorn.");
        plainly(
                Section.ADAPTATIONS,
                1,
                Finding.Heading.HELPS,
                "Bilder av varje steg hjälpte lite vid datorn.\nDu höll på tolv minuter i stället för åtta.");
        plainly(
                Section.ADAPTATIONS,
                4,
                Finding.Heading.HELPS,
                "En paus på fem minuter hjälpte när du städade.\nDå kunde du göra klart.");
        plainly(
                Section.NEXT_STEP,
                0,
                Finding.Heading.NEXT,
                "Sara Nyström kallar till ett möte i december.\nDu, Försäkringskassan och vi är med.");
        plainly(
                Section.FOLLOW_UP,
                0,
                Finding.Heading.NEXT,
                "Sara Nyström ringer dig i mars.\nDå pratar ni om hur det går.");
    }

    private CaseFile build() {
        Library library = Library.of(file.definitions());
        Reading reading = Reading.of(file.material(library), file.floor());
        for (Proposal proposal : Draft.proposals(file, library, reading, Phrases.SWEDISH, this::id)) {
            boolean own = proposal.section() == Section.LIMITATIONS || proposal.section() == Section.ABILITY;
            if (proposal.on() && !own) {
                findings.add(Draft.finding(statement, proposal, findings.size() + 1));
                bases.addAll(Draft.bases(statement, proposal, this::id));
            }
        }
        conclusions();
        plain();
        List<Answer> answers = answers();
        Whole whole = new Whole(
                statement,
                findings,
                answers,
                bases,
                List.of(comment()),
                Map.of(
                        Recipient.ARBETSFORMEDLINGEN,
                        Set.of(
                                about("care").id(),
                                about("interview/daily-routines").id())));
        return file.with(whole);
    }

    private void conclusions() {
        add(
                Section.LIMITATIONS,
                Source.ASSESSED,
                ActivityArea.LEARNING,
                "Arbete vid dator fungerade inte vid något av de två tillfällena. Tore behövde få varje steg visat och"
                        + " kunde inte göra samma steg på egen hand vid nästa lån. Efter 8 till 12 minuter i följd"
                        + " tappade Tore uppgiften, också med bilder, ett lugnare rum och ett steg i taget.",
                "skill/loan-register-1/mental-energy",
                "skill/loan-register-1/knowledge",
                "skill/loan-register-1/adaptation",
                "station/loan-register-1");
        add(
                Section.LIMITATIONS,
                Source.ASSESSED,
                ActivityArea.LEARNING,
                "I kroppsligt arbete som pågick längre än 45 minuter gick det långsammare den sista kvarten, och en"
                        + " paus på fem minuter behövdes. Det är sett en gång.",
                "skill/clean-premises-1/physical-energy");
        add(
                Section.LIMITATIONS,
                Source.ASSESSED,
                ActivityArea.COMMUNICATION,
                "Vid datorn bad Tore om hjälp först efter lång väntan den 10 november och med en gång den 18 november."
                        + " Hur det går att ta emot en kund är inte prövat.",
                "skill/loan-register-1/information-exchange");
        add(
                Section.ABILITY,
                Source.ASSESSED,
                null,
                "Tore monterade, sorterade, parade ihop och städade på egen hand när uppgiften först visades med bilder"
                        + " eller i handling. Vid ”Montera en snowracer” gick det lika bra med kunder i lokalen.",
                "station/snowracer-1",
                "station/sort-screws-1",
                "station/pair-guards-1",
                "station/clean-premises-1");
        add(
                Section.ABILITY,
                Source.ASSESSED,
                null,
                "När något blev fel i en praktisk uppgift rättade Tore det utan att bli påmind. Det är sett en gång vid"
                        + " ”Montera en snowracer”.",
                "skills/snowracer-1/4");
        findings.add(finding(
                Section.NEXT_STEP,
                Source.GIVEN,
                null,
                "Socialsekreterare Sara Nyström kallar Tore, Försäkringskassan och enheten till ett möte i december"
                        + " 2026.",
                "next-step"));
        rest(findings.getLast().id(), Basis.Kind.REFERRAL, TypicalTrial.ASSESSMENT);
        findings.add(finding(
                Section.FOLLOW_UP,
                Source.GIVEN,
                null,
                "Socialsekreterare Sara Nyström följer upp planen med Tore i mars 2027.",
                "follow-up"));
        rest(findings.getLast().id(), Basis.Kind.REFERRAL, TypicalTrial.ASSESSMENT);
    }

    private void add(Section section, Source source, @Nullable ActivityArea area, String text, String... topics) {
        Finding finding = finding(section, source, area, text, "");
        findings.add(finding);
        for (String topic : topics) {
            rest(finding.id(), Basis.Kind.FINDING, about(topic).id());
        }
    }

    private Finding finding(Section section, Source source, @Nullable ActivityArea area, String text, String topic) {
        return new Finding(
                id(),
                statement.id(),
                statement.assessmentId(),
                findings.size() + 1,
                section,
                source,
                area,
                topic,
                text,
                null,
                "",
                0);
    }

    private Finding about(String topic) {
        return findings.stream()
                .filter(finding -> finding.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private void rest(UUID owner, Basis.Kind kind, UUID on) {
        bases.add(new Basis(id(), statement.id(), owner, kind, on.toString()));
    }

    private List<Answer> answers() {
        return List.of(
                answer(
                        0,
                        "Tore klarade att montera, sortera, para ihop och städa utan annat stöd än bilder i början."
                                + " En paus behövdes efter 40 minuters städning.",
                        "",
                        "station/snowracer-1",
                        "station/sort-screws-1",
                        "station/pair-guards-1",
                        "station/clean-premises-1"),
                answer(
                        1,
                        "Det fungerade inte vid något av två tillfällen. Varje steg behövde visas, och Tore höll på 8"
                                + " respektive 12 minuter i följd.",
                        "",
                        "station/loan-register-1",
                        "skill/loan-register-1/mental-energy",
                        "skill/loan-register-1/knowledge"),
                answer(
                        2,
                        "",
                        "Dagarna var högst 3 timmar. Det längsta passet var 2 h 40 min. Längre än så är inte prövat.",
                        "hours"));
    }

    private Answer answer(int question, String text, String whyNot, String... topics) {
        Answer answer = new Answer(
                id(),
                statement.id(),
                statement.assessmentId(),
                file.questions().get(question).id(),
                text,
                whyNot,
                0);
        for (String topic : topics) {
            rest(answer.id(), Basis.Kind.FINDING, about(topic).id());
        }
        return answer;
    }

    private Comment comment() {
        return new Comment(
                id(),
                statement.id(),
                statement.assessmentId(),
                "Jag gillar att skruva och bygga. Då går tiden fort. Datorn är inget för mig. Jag blir trött i"
                        + " huvudet.",
                false,
                LocalDate.of(2026, 11, 20),
                TypicalTrial.ANNA,
                Instant.parse("2026-11-20T14:30:00Z"),
                null);
    }
}
