package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseJson;
import se.prova.statement.casefile.WrongCase;

class CaseJsonTest {

    private static CaseFile read(String json) {
        return CaseJson.read("fall.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static WrongCase wrong(String json) {
        WrongCase wrong = catchThrowableOfType(WrongCase.class, () -> read(json));
        assertThat(wrong).as("refused").isNotNull();
        return wrong;
    }

    @Test
    void a_case_read_back_is_the_case_that_was_written() {
        CaseFile file = TypicalTrial.file();
        String json = CaseJson.write(file);
        assertThat(read(json)).isEqualTo(file);
        assertThat(CaseJson.write(read(json))).isEqualTo(json);
    }

    @Test
    void what_is_left_out_is_written_in_one_order_whoever_says_it() {
        CaseFile file = Samples.typical();
        List<UUID> findings =
                Samples.whole(file).findings().stream().map(Finding::id).toList();
        CaseFile one = Samples.without(file, Recipient.FORSAKRINGSKASSAN, new LinkedHashSet<>(findings));
        CaseFile other = Samples.without(file, Recipient.FORSAKRINGSKASSAN, new LinkedHashSet<>(findings.reversed()));
        assertThat(findings).hasSizeGreaterThan(2);
        assertThat(CaseJson.write(one)).isEqualTo(CaseJson.write(other));
    }

    @Test
    void an_unknown_key_is_told_with_line_and_path() {
        String json = CaseJson.write(TypicalTrial.file()).replaceFirst("\"agreedMinutes\"", "\"agredMinutes\"");
        assertThat(wrong(json).getMessage())
                .contains("fall.json, rad ")
                .contains("/assessment/agredMinutes Nyckeln agredMinutes är okänd")
                .contains("Nyckeln agreedMinutes saknas");
    }

    @Test
    void text_that_is_no_json_is_told_with_its_line() {
        assertThat(wrong("{\n\"format\": ,}").getMessage()).contains("rad 2").contains("JSON");
        assertThat(wrong("").getMessage()).contains("tom");
    }

    @Test
    void a_session_without_its_profile_is_told() {
        String json = CaseJson.write(TypicalTrial.file());
        String lost = TypicalTrial.id(401).toString();
        String other = TypicalTrial.id(999).toString();
        assertThat(wrong(json.replaceFirst("\"profileId\" : \"" + lost, "\"profileId\" : \"" + other))
                        .getMessage())
                .contains("/sessions/0/profileId " + other + " finns inte i filen");
    }

    @Test
    void an_altered_definition_is_told() {
        String json = CaseJson.write(TypicalTrial.file()).replaceFirst("Kroppsställning", "Kroppställning");
        assertThat(wrong(json).getMessage()).contains("är inte den som kontrollsumman gäller");
    }

    @Test
    void values_that_do_not_fit_each_other_are_told_with_their_path() {
        String json = CaseJson.write(TypicalTrial.file())
                .replace("\"periodUntil\" : \"2026-11-20\"", "\"periodUntil\" : \"2026-01-20\"");
        assertThat(wrong(json).getMessage()).contains("/assessment").contains("går inte ihop");
    }
}
