package se.prova.statement.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.prova.statement.Finding;
import se.prova.statement.Statements;
import se.prova.statement.Statements.Whole;
import se.prova.statement.StoredTrial;
import se.prova.web.Site;

/** The typical trial in a running service, with a draft that Anna has begun and has open. */
final class DraftedTrial implements AutoCloseable {

    static final String PATH = StoredTrial.PATH + "/utlatande";

    private final StoredTrial trial;
    private final Site.Client anna;

    private DraftedTrial(StoredTrial trial) {
        this.trial = trial;
        this.anna = trial.site().signedIn(StoredTrial.ANNA);
    }

    /** With what the draft proposes, and nothing answered. */
    static DraftedTrial open(Map<String, Object> settings) {
        var drafted = new DraftedTrial(StoredTrial.open(settings));
        drafted.anna.get(PATH);
        drafted.done(PATH, Map.of());
        return drafted;
    }

    /** With everything that signing asks for but what the language guard asks. */
    static DraftedTrial ready(Map<String, Object> settings) {
        DraftedTrial drafted = open(settings);
        drafted.trial
                .file()
                .questions()
                .forEach(question -> drafted.done(
                        PATH + "/fraga/" + question.id(), Map.of("revision", "0", "why-not", "Det prövades inte.")));
        drafted.done(PATH + "/kommentar", Map.of("declined", "on", "given-on", "2026-11-20"));
        return drafted;
    }

    StoredTrial trial() {
        return trial;
    }

    Site.Client anna() {
        return anna;
    }

    Whole whole() {
        Statements statements = trial.site().bean(Statements.class);
        return statements
                .whole(statements
                        .ofAssessment(StoredTrial.ASSESSMENT)
                        .getFirst()
                        .id())
                .orElseThrow();
    }

    Finding first() {
        return Numbered.of(whole().findings()).getFirst();
    }

    /** The form of the first finding with another text, resting on the referral. */
    Map<String, String> finding(String text, Finding.Source source) {
        Finding stored = first();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("revision", Long.toString(stored.revision()));
        fields.put("text", text);
        fields.put("section", stored.section().name());
        fields.put("source", source.name());
        fields.put("basis", "REFERRAL:" + StoredTrial.ASSESSMENT);
        return fields;
    }

    /** Writes the first finding, as something observed. */
    void write(String text) {
        done(PATH + "/mening/" + first().id(), finding(text, Finding.Source.OBSERVED));
    }

    /** Says that the judgement would have been the same for a person of another gender. */
    void reflect() {
        done(PATH + "/sprak", Map.of("seen", shown(PATH + "/sprak", "seen"), "samma", "YES"));
    }

    /** Signs what was on the screen. */
    HttpResponse<String> sign(String seen) {
        return anna.post(PATH + "/signera", Map.of("password", Site.PASSWORD, "seen", seen));
    }

    /** The value of a hidden field on a page. */
    String shown(String page, String name) {
        return hidden(anna.get(page).body(), name);
    }

    static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(name + " on " + page).isTrue();
        return found.group(1);
    }

    private void done(String path, Map<String, String> fields) {
        HttpResponse<String> answer = anna.post(path, fields);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(303);
    }

    @Override
    public void close() {
        trial.close();
    }
}
