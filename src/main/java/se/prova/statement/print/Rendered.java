package se.prova.statement.print;

import static se.prova.statement.print.Plain.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Instrument;
import se.prova.reading.Reading;
import se.prova.statement.Finding.Heading;
import se.prova.statement.Finding.Section;
import se.prova.statement.Recipient;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseJson;
import se.prova.statement.casefile.Definition;
import se.prova.statement.casefile.Library;
import se.prova.statement.drafting.Phrases;

/**
 * Exactly what one recipient's document is made of, as plain maps, lists, texts and truth values. It is what a template
 * sees and what is embedded in the file, and it holds nothing of what the rendering leaves out.
 *
 * @param data format {@value #FORMAT}; the names are documented in {@code templates/statements/DATA.md}
 */
public record Rendered(Recipient recipient, Map<String, Object> data) {

    public static final String FORMAT = "prova-statement/1";
    private static final Set<String> ALWAYS = Set.of("format", "recipient", "draft", "document");
    private static final int HASH_CHARS = 12;

    /** Gathers the data that a recipient's templates ask for. */
    static Rendered of(CaseFile file, Whole whole, Library library, Reading reading, Templates templates) {
        Recipient recipient = templates.recipient();
        Phrases words = Phrases.SWEDISH;
        Selection selection = new Selection(file, whole, reading, templates);
        Sentences sentences = new Sentences(file.person(), selection, words);
        Front front = new Front(file, whole, reading, selection, sentences, words);
        Instrument performance = library.measuring(se.prova.instrument.Axis.QUALITY);
        Tables tables = new Tables(file, reading, selection, library, words);
        Appendix appendix = new Appendix(file, library, selection, words);
        Map<String, Object> data = map(
                "format", FORMAT,
                "recipient", recipient.folder(),
                "draft", whole.statement().draft(),
                "preliminary", reading.basis().preliminary(),
                "document", front.document(),
                "sender", front.sender(),
                "person", front.person(),
                "assessment", front.assessment(),
                "signer", front.signer(),
                "questions", front.questions(),
                "basis", front.basis(),
                "presence", front.presence(),
                "shortfalls", named(front.shortfalls(), performance, words),
                "omitted", selection.omitted() > 0,
                "omittedCount", Plain.number(selection.omitted()),
                "background", sentences.of(Section.BACKGROUND),
                "tasks", sentences.of(Section.TASKS),
                "observations", sentences.stations(),
                "interview", sentences.of(Section.INTERVIEW),
                "areas", sentences.areas(),
                "areasWithout", sentences.areasWithout(),
                "ability", sentences.of(Section.ABILITY),
                "adaptations", sentences.of(Section.ADAPTATIONS),
                "hours", sentences.of(Section.HOURS),
                "next", sentences.of(Section.NEXT_STEP),
                "followUp", sentences.of(Section.FOLLOW_UP),
                "goesWell", sentences.plain(Heading.GOES_WELL),
                "hard", sentences.plain(Heading.HARD),
                "helps", sentences.plain(Heading.HELPS),
                "happensNext", sentences.plain(Heading.NEXT),
                "tried", tables.tried(),
                "comments", front.comments(),
                "panels", tables.panels(),
                "counts", tables.counts(),
                "sideBySide", tables.sideBySide(),
                "lists", tables.lists(),
                "changes", tables.changes(),
                "instruments", instruments(file, library, words),
                "stations", stations(file),
                "asked", !file.questions().isEmpty(),
                "evidence", appendix.all());
        Set<String> asked = templates.asked();
        Map<String, Object> has = filled(data);
        data.keySet().removeIf(name -> !ALWAYS.contains(name) && !asked.contains(name));
        has.keySet().removeIf(name -> !data.containsKey(name) && !asked.contains("has." + name));
        data.put("has", has);
        return new Rendered(recipient, data);
    }

    /** For each list, whether anything is in it: a template cannot ask for a table around a list otherwise. */
    private static Map<String, Object> filled(Map<String, Object> data) {
        Map<String, Object> filled = map();
        data.forEach((key, value) -> {
            if (value instanceof List<?> list) {
                filled.put(key, !list.isEmpty());
            }
        });
        return filled;
    }

    /** The same data as JSON, in the order they were gathered. */
    public String json() {
        return CaseJson.plain(data);
    }

    private static List<Map<String, Object>> named(
            List<Map<String, Object>> shortfalls, Instrument performance, Phrases words) {
        Function<String, String> title = item -> performance
                .item(item)
                .map(found -> found.title().in(words.tag()))
                .orElse(item);
        return shortfalls.stream()
                .map(one -> Plain.with(one, map("skill", title.apply((String) one.get("skill")))))
                .toList();
    }

    /** The instruments that were used, with the edition of the wording that was on the screen. */
    private static List<Map<String, Object>> instruments(CaseFile file, Library library, Phrases words) {
        return java.util.stream.Stream.of(
                        file.interviews().stream().map(talk -> talk.interview().instrument()),
                        file.profiles().stream().map(profile -> profile.made().instrument()),
                        file.sessions().stream().map(session -> session.instrument()))
                .flatMap(refs -> refs)
                .distinct()
                .map(ref -> instrument(ref, library.instrument(ref), words))
                .toList();
    }

    private static Map<String, Object> instrument(DefinitionRef ref, Instrument instrument, Phrases words) {
        return map(
                "title", instrument.title().in(words.tag()),
                "source", instrument.source().in(words.tag()),
                "definition", ref.id() + "-" + ref.revision(),
                "hash", ref.hash().substring(0, Math.min(HASH_CHARS, ref.hash().length())),
                "overlay", ref.overlay());
    }

    private static List<Map<String, Object>> stations(CaseFile file) {
        return Plain.chained(file.definitions().stream()
                .filter(one -> one.kind() == Definition.Kind.STATION)
                .filter(one -> file.sessions().stream()
                        .anyMatch(session -> session.stationId().equals(one.id())
                                && session.stationRevision().equals(one.revision())))
                .map(one -> map(
                        "definition",
                        one.id() + "-" + one.revision(),
                        "hash",
                        one.hash().substring(0, HASH_CHARS)))
                .toList());
    }
}
