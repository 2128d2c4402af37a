package se.prova.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.prova.audit.Actor;
import se.prova.audit.AuditEntry;
import se.prova.audit.AuditLog;
import se.prova.web.Refused;
import se.prova.web.Site;

class GateTest {

    private static final UUID ELSEWHERE = new UUID(1, 1);
    private static final UUID SOMEBODY = new UUID(2, 2);
    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.open();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void an_allowed_action_says_in_which_role_it_is_done() {
        User anna = site.user(Site.USERNAME);
        Actor actor = site.bean(Gate.class).open(anna, Action.CREATE_ASSESSMENT, new Resource.OfUnit(anna.unit()));
        assertThat(actor).isEqualTo(Actor.of(anna.account(), "PROCESSLEDARE", anna.unit()));
    }

    @Test
    void a_refusal_looks_like_absence_and_is_logged() {
        User anna = site.user(Site.USERNAME);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> site.bean(Gate.class)
                        .read(
                                anna,
                                Action.READ_ASSESSMENT,
                                new Resource.OfAssessment(ELSEWHERE, SOMEBODY, false),
                                SOMEBODY,
                                "assessment.read"))
                .withMessage("error.hidden");
        AuditEntry entry = site.bean(AuditLog.class).newest(1).getFirst();
        assertThat(entry.action()).isEqualTo("access.refused");
        assertThat(entry.reason()).isEqualTo("READ_ASSESSMENT");
        assertThat(entry.resource()).isEqualTo("assessment/" + SOMEBODY);
        assertThat(entry.subject()).as("somebody of another unit").isEmpty();
    }

    @Test
    void a_refusal_in_ones_own_unit_says_whom_it_concerned() {
        User anna = site.user(Site.USERNAME);
        Resource ours = new Resource.OfAssessment(anna.unit(), ELSEWHERE, false);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> site.bean(Gate.class).open(anna, Action.READ_ASSESSMENT, ours, SOMEBODY));
        assertThat(site.bean(AuditLog.class).newest(1).getFirst().subject()).isEqualTo(SOMEBODY.toString());
    }

    @Test
    void a_reading_is_logged_with_whom_it_concerns() {
        User anna = site.user(Site.USERNAME);
        site.bean(Gate.class)
                .read(anna, Action.LIST_ASSESSMENTS, new Resource.OfUnit(anna.unit()), SOMEBODY, "assessment.listed");
        AuditEntry entry = site.bean(AuditLog.class).newest(1).getFirst();
        assertThat(entry.action()).isEqualTo("assessment.listed");
        assertThat(entry.subject()).isEqualTo(SOMEBODY.toString());
        assertThat(entry.actor()).isEqualTo(anna.account().toString());
    }
}
