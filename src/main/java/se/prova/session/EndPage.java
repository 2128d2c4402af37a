package se.prova.session;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.assessment.Entered;
import se.prova.session.JteBoard.Choice;
import se.prova.session.Sheet.Given;
import se.prova.web.Dates;
import se.prova.web.View;

/**
 * The end of a session: which ratings stand, what came of the task, and what was not seen.
 *
 * @param span "09.10–09.50", or the start alone while it goes on; empty if the time was never started
 * @param differing skills with ratings that differ
 * @param standing one line per rated skill
 * @param unexplained rated although the task never demands it
 * @param ownView when the participant answered, or chose not to; empty if they were not asked
 */
public record EndPage(
        Session session,
        Entered entered,
        String called,
        String span,
        String minutes,
        String ratings,
        String notes,
        List<Differing> differing,
        List<Line> standing,
        List<String> unseenDemanded,
        List<String> unseenNever,
        List<String> unseenUnknown,
        List<Rated> unexplained,
        String ownView,
        boolean declined,
        String amount,
        String errors,
        List<String> done,
        String notTried,
        String surroundings,
        String ended,
        int levels,
        String packet) {

    /**
     * A skill whose ratings differ.
     *
     * @param reason why another than the latest stands, as said before
     */
    public record Differing(String skill, String title, List<Pick> picks, String reason) {}

    /**
     * One of them.
     *
     * @param stands whether it was chosen, or is proposed as the latest
     */
    public record Pick(UUID event, String word, int place, String time, boolean stands) {}

    /**
     * The rating that stands for a skill.
     *
     * @param chosen whether somebody chose it; otherwise it is proposed
     */
    public record Line(
            String skill, UUID event, String title, String word, int place, String support, boolean chosen) {}

    public record Rated(String skill, String title) {}

    public String path() {
        return "/bedomningar/" + session.assessmentId() + "/pass/" + session.id();
    }

    static EndPage of(JteDesk.Laid laid, JteBoard board, View view, Instant now, String packet) {
        Sheet sheet = laid.sheet();
        Map<String, String> reasons = reasons(laid);
        List<Differing> differing = new ArrayList<>();
        List<Line> standing = new ArrayList<>();
        for (JteBoard.Skill skill : board.skills()) {
            List<Given> given = sheet.ratings().getOrDefault(skill.id(), List.of());
            if (given.isEmpty()) {
                continue;
            }
            Given stands = sheet.standing().getOrDefault(skill.id(), given.getLast());
            if (given.stream().map(Given::rating).distinct().count() > 1) {
                differing.add(new Differing(
                        skill.id(),
                        skill.title(),
                        given.stream()
                                .map(one -> pick(board, one, one.event().equals(stands.event())))
                                .toList(),
                        reasons.getOrDefault(skill.id(), "")));
            }
            Pick pick = pick(board, stands, true);
            boolean chosen = sheet.standing().containsKey(skill.id());
            standing.add(new Line(
                    skill.id(),
                    stands.event(),
                    skill.title(),
                    pick.word(),
                    pick.place(),
                    support(board, given),
                    chosen));
        }
        List<JteBoard.Skill> unseen = board.skills().stream()
                .filter(skill -> skill.latest().isEmpty())
                .toList();
        boolean profile = laid.demands() != null;
        String unknown = view.text("sheet.demand.none");
        Timer timer = sheet.timer();
        Optional<Event> own = laid.events().stream()
                .filter(event ->
                        sheet.ownView().isPresent() && sheet.ownView().get().equals(event.data()))
                .reduce((earlier, later) -> later);
        return new EndPage(
                laid.session(),
                laid.entered(),
                laid.entered().called(view.text("sheet.note.participant")),
                span(timer),
                view.text("end.minutes", timer.workedAt(now).toMinutes()),
                view.text(
                        "end.ratings",
                        sheet.ratings().values().stream().mapToInt(List::size).sum()),
                view.text("end.notes", sheet.notes().size()),
                differing,
                standing,
                titles(
                        unseen,
                        skill -> !skill.never() && profile && !skill.demand().equals(unknown)),
                titles(unseen, JteBoard.Skill::never),
                titles(unseen, skill -> !profile || skill.demand().equals(unknown)),
                unexplained(laid, board),
                own.map(event -> LogRow.time(event.at().toInstant())).orElse(""),
                sheet.ownView().map(EventData.OwnView::declined).orElse(false),
                sheet.result().map(EventData.Result::amount).orElse(""),
                sheet.result().map(EventData.Result::errors).orElse(""),
                laid.station() == null
                        ? List.of()
                        : laid.station().done().stream()
                                .map(text -> text.in(view.language()))
                                .toList(),
                String.join("\n", sheet.notTried()),
                String.join(", ", sheet.surroundings()),
                timer.ended().map(LogRow::time).orElse(""),
                board.levels().size(),
                packet);
    }

    private static String span(Timer timer) {
        return timer.started()
                .map(from -> LogRow.time(from)
                        + timer.ended().map(until -> "–" + LogRow.time(until)).orElse(""))
                .orElse("");
    }

    private static Pick pick(JteBoard board, Given given, boolean stands) {
        Choice choice = java.util.stream.Stream.concat(board.levels().stream(), board.nonRatings().stream())
                .filter(one -> one.value().equals(given.rating().stored()))
                .findFirst()
                .orElse(new Choice("", given.rating().stored(), "", 0));
        return new Pick(
                given.event(),
                choice.word(),
                choice.place(),
                Dates.time(LocalTime.ofInstant(given.at(), Dates.ZONE)),
                stands);
    }

    /** The most support that was given with any of a skill's ratings. */
    private static String support(JteBoard board, List<Given> given) {
        Optional<Integer> most =
                given.stream().map(Given::support).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return board.support().stream()
                .filter(level -> most.isPresent() && level.rank() == most.get())
                .map(JteBoard.Support::name)
                .findFirst()
                .orElse("");
    }

    private static List<String> titles(
            List<JteBoard.Skill> skills, java.util.function.Predicate<JteBoard.Skill> which) {
        return skills.stream().filter(which).map(JteBoard.Skill::title).toList();
    }

    private static List<Rated> unexplained(JteDesk.Laid laid, JteBoard board) {
        var explained = laid.events().stream()
                .filter(event -> event.data() instanceof EventData.Explained)
                .map(event -> ((EventData.Explained) event.data()).skill())
                .collect(Collectors.toSet());
        return board.skills().stream()
                .filter(skill -> skill.never() && !skill.latest().isEmpty() && !explained.contains(skill.id()))
                .map(skill -> new Rated(skill.id(), skill.title()))
                .toList();
    }

    private static Map<String, String> reasons(JteDesk.Laid laid) {
        return laid.events().stream()
                .filter(event -> event.data() instanceof EventData.Stands)
                .map(event -> (EventData.Stands) event.data())
                .collect(
                        Collectors.toMap(EventData.Stands::skill, EventData.Stands::reason, (earlier, later) -> later));
    }
}
