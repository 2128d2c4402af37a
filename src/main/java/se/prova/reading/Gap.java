package se.prova.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.assessment.AttendanceDay;
import se.prova.interview.Interview;

/**
 * Something that is open in an assessment, said aloud on its overview. A gap is a reminder and stops nothing by itself.
 *
 * @param station key of the station, empty where it concerns none
 * @param item id of the skill or interview item, empty where it concerns none
 * @param session null where it concerns none
 * @param on the day, null where it concerns none
 */
public record Gap(
        Kind kind,
        String station,
        String item,
        @Nullable UUID session,
        @Nullable LocalDate on) {

    public enum Kind {
        NO_QUESTIONS,
        NO_INTERVIEW,
        ITEM_NOT_ASKED,
        DAY_NOT_REPORTED,
        SESSION_WITHOUT_PROFILE,
        STANDING_NOT_CHOSEN,
        CONCLUSION_NOT_CHOSEN,
        REASON_MISSING,
        CONFLICT_UNEXPLAINED,
        CHECK_UNEXPLAINED,
        NOT_TRIED,
        TRIED_NOT_ASSESSED,
        DEMAND_NOT_ANALYSED
    }

    /** Name of the text, for example {@code reading.gap.day-not-reported}. */
    public String key() {
        return Reading.key("gap", kind);
    }

    static List<Gap> all(
            Material material, List<StationReading> stations, List<Conflict> conflicts, Unassessed unassessed) {
        List<Gap> gaps = new ArrayList<>();
        if (material.questions().isEmpty()) {
            gaps.add(new Gap(Kind.NO_QUESTIONS, "", "", null, null));
        }
        interviews(gaps, material.interviews());
        material.days().stream()
                .filter(day -> !day.reported())
                .map(AttendanceDay::day)
                .sorted()
                .forEach(day -> gaps.add(new Gap(Kind.DAY_NOT_REPORTED, "", "", null, day)));
        stations.forEach(station -> station(gaps, station));
        conflicts.stream()
                .filter(conflict -> conflict.explanation().isEmpty())
                .forEach(conflict -> gaps.add(new Gap(
                        conflict.blocksSigning() ? Kind.CONFLICT_UNEXPLAINED : Kind.CHECK_UNEXPLAINED,
                        conflict.station(),
                        conflict.skill(),
                        conflict.session(),
                        conflict.on())));
        skills(gaps, Kind.NOT_TRIED, unassessed.notTried());
        skills(gaps, Kind.TRIED_NOT_ASSESSED, unassessed.triedNotAssessed());
        skills(gaps, Kind.DEMAND_NOT_ANALYSED, unassessed.demandNotAnalysed());
        return List.copyOf(gaps);
    }

    private static void interviews(List<Gap> gaps, List<Material.Talk> interviews) {
        if (interviews.stream().noneMatch(talk -> talk.interview().occasion() == Interview.Occasion.FIRST)) {
            gaps.add(new Gap(Kind.NO_INTERVIEW, "", "", null, null));
        }
        for (Material.Talk talk : interviews) {
            talk.items().stream()
                    .filter(item -> item.given().isEmpty())
                    .forEach(item -> gaps.add(new Gap(
                            Kind.ITEM_NOT_ASKED,
                            "",
                            item.item(),
                            null,
                            talk.interview().heldOn())));
        }
    }

    private static void station(List<Gap> gaps, StationReading station) {
        station.times().stream()
                .filter(time -> time.profile() == null)
                .forEach(time ->
                        gaps.add(new Gap(Kind.SESSION_WITHOUT_PROFILE, station.key(), "", time.session(), time.on())));
        for (SkillReading skill : station.skills()) {
            skill.occasions().stream()
                    .filter(occasion -> !occasion.unchosen().isEmpty())
                    .forEach(occasion -> gaps.add(new Gap(
                            Kind.STANDING_NOT_CHOSEN, station.key(), skill.item(), occasion.session(), occasion.on())));
            skill.conclusion().ifPresent(conclusion -> conclusion(gaps, station.key(), skill.item(), conclusion));
        }
    }

    private static void conclusion(List<Gap> gaps, String station, String item, Conclusion conclusion) {
        Occasion occasion = conclusion.occasion();
        if (!conclusion.settled()) {
            gaps.add(new Gap(Kind.CONCLUSION_NOT_CHOSEN, station, item, occasion.session(), occasion.on()));
        } else if (conclusion.reasonMissing()) {
            gaps.add(new Gap(Kind.REASON_MISSING, station, item, occasion.session(), occasion.on()));
        }
    }

    private static void skills(List<Gap> gaps, Kind kind, List<Unassessed.Entry> entries) {
        entries.forEach(entry -> gaps.add(new Gap(kind, "", entry.item(), null, null)));
    }
}
