package se.prova.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.prova.audit.AuditEntry;
import se.prova.audit.Chain;
import se.prova.followup.Unusual.Known;
import se.prova.followup.Unusual.Reason;

class UnusualTest {

    private static final String ANNA = "anna";
    private static final String BO = "bo";
    private static final String TORE = "tore";
    private static final String DAY = "2026-03-02T09:00:00Z";

    private final List<AuditEntry> log = new ArrayList<>();

    private long wrote(String at, String actor, String role, String act, String subject) {
        long seq = log.size() + 1L;
        log.add(new AuditEntry(
                seq,
                Instant.parse(at),
                actor,
                role,
                "unit",
                act,
                subject,
                "assessment/1",
                "",
                "",
                "",
                Chain.START,
                Chain.START));
        return seq;
    }

    private long read(String at, String actor) {
        return wrote(at, actor, "PROCESSLEDARE", "assessment.read", TORE);
    }

    private static Known known(String anna, String tore) {
        return new Known(Map.of(ANNA, anna, BO, "Bo Ek"), Map.of(TORE, tore), Set.of(), Map.of(TORE, Set.of(ANNA)));
    }

    private SortedMap<Long, Set<Reason>> found(Known known) {
        return Unusual.in(log, known);
    }

    private SortedMap<Long, Set<Reason>> found() {
        return found(known("Anna Lind", "Testman"));
    }

    @Test
    void a_working_day_has_nothing_unusual() {
        wrote(DAY, ANNA, "PROCESSLEDARE", "assessments.listed", "");
        read(DAY, ANNA);
        wrote(DAY, ANNA, "PROCESSLEDARE", "interview.changed", TORE);
        wrote(DAY, ANNA, "PROCESSLEDARE", "statement.signed", TORE);
        wrote(DAY, BO, "UNIT_MANAGER", "log.read", "");
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Lind, Lind, true",
        "Anna lind, LIND, true",
        "Anna Berg-Lind, Lind, true",
        "Anna Lind, Ek Lind, true",
        "Lind Ek, Lind, false",
        "Anna von Ek, von Lind, false",
        "Anna Lindqvist, Lind, false",
        "Anna, Anna, false",
        "Anna Lind, '', false"
    })
    void a_family_name_in_common_is_looked_at(String reader, String participant, boolean looked) {
        long seq = read(DAY, ANNA);
        assertThat(found(known(reader, participant)).getOrDefault(seq, Set.of()).contains(Reason.OWN_FAMILY_NAME))
                .isEqualTo(looked);
    }

    @Test
    void the_family_name_of_somebody_protected_is_never_compared() {
        assertThatThrownBy(() -> new Known(Map.of(), Map.of(TORE, "Lind"), Set.of(TORE), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        long seq = read(DAY, ANNA);
        Known hidden = new Known(Map.of(ANNA, "Anna Lind"), Map.of(), Set.of(TORE), Map.of(TORE, Set.of(ANNA)));
        assertThat(found(hidden)).isEqualTo(Map.of(seq, EnumSet.of(Reason.PROTECTED)));
    }

    @Test
    void a_right_given_alone_and_data_taken_out_are_looked_at() {
        long alone = wrote(DAY, ANNA, "UNIT_MANAGER", "grant.alone", TORE);
        wrote(DAY, ANNA, "UNIT_MANAGER", "grant.given", TORE);
        long out = wrote(DAY, ANNA, "UNIT_MANAGER", "log.exported", "");
        assertThat(found()).isEqualTo(Map.of(alone, EnumSet.of(Reason.ALONE), out, EnumSet.of(Reason.EXPORTED)));
    }

    @Test
    void three_refusals_in_a_row_are_looked_at_once_and_two_are_not() {
        for (int i = 0; i < 2; i++) {
            wrote(DAY, BO, "HANDLEDARE", "access.refused", "");
            wrote(DAY, ANNA, "PROCESSLEDARE", "access.refused", "");
        }
        wrote(DAY, ANNA, "PROCESSLEDARE", "assessments.listed", "");
        wrote(DAY, ANNA, "PROCESSLEDARE", "access.refused", "");
        long third = wrote(DAY, BO, "HANDLEDARE", "access.refused", "");
        wrote(DAY, BO, "HANDLEDARE", "access.refused", "");
        assertThat(found()).isEqualTo(Map.of(third, EnumSet.of(Reason.REFUSED_IN_A_ROW)));
    }

    @Test
    void more_than_ten_participants_in_a_day_are_looked_at_and_ten_are_not() {
        for (int i = 0; i < 10; i++) {
            wrote(DAY, BO, "HANDLAGGARE", "statement.read", "p" + i);
            wrote(DAY, BO, "HANDLAGGARE", "statement.read", "p" + i);
        }
        assertThat(found()).isEmpty();
        long eleventh = wrote(DAY, BO, "HANDLAGGARE", "statement.read", "p10");
        wrote(DAY, BO, "HANDLAGGARE", "statement.read", "p11");
        assertThat(found()).isEqualTo(Map.of(eleventh, EnumSet.of(Reason.MANY_PERSONS)));
    }

    // In Sweden: 21.59, 22.00, 04.59 and 05.00, in winter and in summer.
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T20:59:00Z, false",
        "2026-03-02T21:00:00Z, true",
        "2026-03-02T03:59:00Z, true",
        "2026-03-02T04:00:00Z, false",
        "2026-07-02T19:59:00Z, false",
        "2026-07-02T20:00:00Z, true",
        "2026-07-02T02:59:00Z, true",
        "2026-07-02T03:00:00Z, false"
    })
    void reading_at_night_is_looked_at(String at, boolean night) {
        long seq = read(at, ANNA);
        assertThat(found()).isEqualTo(night ? Map.of(seq, EnumSet.of(Reason.NIGHT)) : Map.of());
    }

    @Test
    void one_night_is_looked_at_once_and_the_next_again() {
        long first = read("2026-03-02T22:30:00Z", ANNA);
        read("2026-03-03T01:30:00Z", ANNA);
        long next = read("2026-03-03T22:30:00Z", ANNA);
        assertThat(found()).containsOnlyKeys(first, next);
    }

    @Test
    void who_reads_and_has_not_worked_with_the_participant_is_looked_at() {
        long seq = read(DAY, BO);
        read(DAY, BO);
        wrote(DAY, BO, "UNIT_MANAGER", "grants.read", TORE);
        wrote(DAY, BO, "HANDLAGGARE", "statement.read", "somebody");
        assertThat(found()).isEqualTo(Map.of(seq, EnumSet.of(Reason.UNEXPECTED)));
    }

    @Test
    void an_entry_may_be_unusual_in_several_ways() {
        long seq = read("2026-03-02T23:00:00Z", BO);
        assertThat(found(known("Anna Lind", "Ek")))
                .isEqualTo(Map.of(seq, EnumSet.of(Reason.OWN_FAMILY_NAME, Reason.NIGHT, Reason.UNEXPECTED)));
    }

    @Test
    void work_is_what_changes_something_for_the_participant() {
        assertThat(List.of("interview.changed", "events.recorded", "statement.signed", "waiver.recorded"))
                .allMatch(Unusual::isWork);
        assertThat(List.of("assessment.read", "access.refused", "grant.given", "log.read", "x.y"))
                .noneMatch(Unusual::isWork);
    }
}
