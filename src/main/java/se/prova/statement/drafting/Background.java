package se.prova.statement.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.EarlierTrial;
import se.prova.reading.Attendance;
import se.prova.statement.Basis;
import se.prova.statement.Finding.Section;
import se.prova.statement.Finding.Source;
import se.prova.statement.drafting.Proposal.Rest;

// What was given before the trial, and how much of it the person was there.
final class Background {

    private static final int MINUTES_PER_HOUR = 60;

    private final Ground ground;

    Background(Ground ground) {
        this.ground = ground;
    }

    List<Proposal> given() {
        Assessment assessment = ground.file.assessment();
        List<Proposal> proposals = new ArrayList<>();
        if (!assessment.askedBy().isBlank()) {
            proposals.add(given("referral", List.of(referral(assessment), free("why-now", assessment.whyNow()))));
        } else if (!assessment.whyNow().isBlank()) {
            proposals.add(given("referral", List.of(free("why-now", assessment.whyNow()))));
        }
        for (EarlierTrial trial : ground.file.earlierTrials()) {
            proposals.add(given(
                    "earlier-trial/" + trial.ordinal(),
                    List.of(ground.words.say(
                            "statement.draft.earlier-trial",
                            Phrases.inside(Phrases.stopless(trial.what())),
                            Phrases.stopless(trial.held()),
                            Phrases.sentence(trial.whyEnded())))));
        }
        if (!assessment.care().isBlank()) {
            proposals.add(given("care", List.of(free("care", assessment.care()))));
        }
        if (!assessment.application().isBlank() || !assessment.planning().isBlank()) {
            proposals.add(given("planning", List.of(application(assessment), free("planning", assessment.planning()))));
        }
        return proposals;
    }

    List<Proposal> hours() {
        Attendance attendance = ground.reading.attendance();
        if (attendance.daysReported() == 0) {
            return List.of();
        }
        List<Rest> days = ground.file.days().stream()
                .filter(AttendanceDay::reported)
                .map(day -> Rest.on(Basis.Kind.ATTENDANCE_DAY, day.id()))
                .toList();
        List<String> sentences = new ArrayList<>(List.of(presence(attendance)));
        if (attendance.longestMinutes() > 0) {
            sentences.add(
                    ground.words.say("statement.draft.longest", ground.words.duration(attendance.longestMinutes())));
        }
        if (!attendance.absences().isEmpty()) {
            sentences.add(ground.words.say(
                    "statement.draft.absence",
                    ground.words.list(
                            attendance.absences().stream().map(this::away).toList())));
        }
        return List.of(ground.on(Section.HOURS, Source.OBSERVED, null, "hours", sentences, days));
    }

    private String presence(Attendance attendance) {
        int present = attendance.presentMinutes();
        int agreed = attendance.agreedMinutes();
        boolean whole = present % MINUTES_PER_HOUR == 0 && agreed % MINUTES_PER_HOUR == 0;
        return ground.words.say(
                whole ? "statement.draft.hours" : "statement.draft.hours-exact",
                ground.name(),
                whole ? Integer.toString(present / MINUTES_PER_HOUR) : ground.words.duration(present),
                whole ? Integer.toString(agreed / MINUTES_PER_HOUR) : ground.words.duration(agreed),
                Integer.toString(attendance.daysPresent()),
                Integer.toString(attendance.daysReported()));
    }

    private String away(Attendance.Away away) {
        String reason = away.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String days =
                ground.words.say("statement.draft.away." + reason, ground.words.say("statement.days", away.days()));
        if (away.announced() == null) {
            return days;
        }
        return ground.words.say(
                Boolean.TRUE.equals(away.announced()) ? "statement.draft.announced" : "statement.draft.unannounced",
                days);
    }

    private String referral(Assessment assessment) {
        String kind =
                ground.words.say("statement.kind." + assessment.kind().name().toLowerCase(Locale.ROOT));
        String by = assessment.askedByRole().isBlank()
                ? assessment.askedBy()
                : ground.words.say("statement.draft.by", assessment.askedBy(), assessment.askedByRole());
        LocalDate on = assessment.askedOn();
        return on == null
                ? ground.words.say("statement.draft.referral-undated", ground.name(), kind, by)
                : ground.words.say("statement.draft.referral", ground.name(), kind, by, ground.words.date(on));
    }

    private String application(Assessment assessment) {
        if (assessment.application().isBlank()) {
            return "";
        }
        LocalDate on = assessment.applicationOn();
        String what = Phrases.stopless(assessment.application());
        return on == null
                ? ground.words.say("statement.draft.application", what)
                : ground.words.say("statement.draft.application-on", what, ground.words.date(on));
    }

    private String free(String key, String text) {
        return text.isBlank() ? "" : ground.words.say("statement.draft." + key, Phrases.sentence(text));
    }

    private Proposal given(String topic, List<String> sentences) {
        return ground.on(Section.BACKGROUND, Source.GIVEN, null, topic, sentences, List.of(ground.referral()));
    }
}
