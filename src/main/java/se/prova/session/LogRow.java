package se.prova.session;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.prova.session.EventData.Adapted;
import se.prova.session.EventData.Amended;
import se.prova.session.EventData.Noted;
import se.prova.session.EventData.OwnView;
import se.prova.session.EventData.Rated;
import se.prova.session.EventData.Retracted;
import se.prova.session.EventData.Stands;
import se.prova.session.EventData.Supported;
import se.prova.web.Dates;
import se.prova.web.View;

/**
 * One row of the log in words.
 *
 * @param first the first text of an amended note, struck through; empty if it was not amended
 * @param struckBy who struck it, when and why; empty if it stands
 */
public record LogRow(UUID event, String time, String strong, String text, String small, String first, String struckBy) {

    /** Newest first; retractions and amendments show in the row they concern. */
    static List<LogRow> of(JteDesk.Laid laid, JteBoard board, Map<UUID, String> authors, UUID reader, View view) {
        var words = new Words(board, view);
        return laid.sheet().log().reversed().stream()
                .filter(line -> !(line.event().data() instanceof Retracted
                        || line.event().data() instanceof Amended))
                .map(line -> words.row(line, struckBy(laid, line, authors, reader, view)))
                .toList();
    }

    static String time(Instant at) {
        return Dates.time(LocalTime.ofInstant(at, Dates.ZONE));
    }

    private static String struckBy(
            JteDesk.Laid laid, Sheet.Line line, Map<UUID, String> authors, UUID reader, View view) {
        if (!line.struck()) {
            return "";
        }
        Event strike = laid.events().stream()
                .filter(event -> event.data() instanceof Retracted retracted
                        && retracted.of().equals(line.event().id()))
                .reduce((earlier, later) -> later)
                .orElse(line.event());
        String who = strike.author().equals(reader)
                ? view.text("sheet.by-you")
                : authors.getOrDefault(strike.author(), view.text("sheet.by-other"));
        String at = time(strike.at().toInstant());
        return line.reason().isEmpty()
                ? view.text("sheet.struck", who, at)
                : view.text("sheet.struck.why", who, at, line.reason());
    }

    /** Words an event the way the page's own module does. */
    private record Words(JteBoard board, View view) {

        LogRow row(Sheet.Line line, String struckBy) {
            Event event = line.event();
            LogRow told = told(event);
            String quoted =
                    line.amended().map(text -> quoted(event.data(), text)).orElse("");
            return new LogRow(
                    event.id(),
                    time(event.at().toInstant()),
                    told.strong(),
                    quoted.isEmpty() ? told.text() : quoted,
                    told.small(),
                    quoted.isEmpty() ? "" : told.text(),
                    struckBy);
        }

        private LogRow told(Event event) {
            return switch (event.data()) {
                case Rated rated ->
                    row(event, skill(rated.skill()) + ": " + choice(rated.rating()), "", support(rated.support()));
                case Noted noted -> row(event, "", quoted(noted, noted.text()), source(noted));
                case Supported supported ->
                    row(event, "", view.text("sheet.log.support", support(supported.level())), "");
                case Adapted adapted ->
                    row(
                            event,
                            view.text("adaptation." + adapted.kind()),
                            joined(" ", adapted.what(), adapted.effect(), quote(adapted.effectSaid())),
                            view.text("sheet.log.adaptation"));
                case Stands stands ->
                    row(event, "", view.text("sheet.log.standing", skill(stands.skill())), stands.reason());
                case EventData.Result result ->
                    row(event, "", joined(". ", result.amount(), result.errors()), view.text("sheet.log.result"));
                case EventData.NotTried(String text) -> row(event, "", text, view.text("sheet.log.not-tried"));
                case EventData.Surroundings(String text) -> row(event, "", text, view.text("sheet.log.surroundings"));
                case OwnView own ->
                    row(event, "", view.text(own.declined() ? "sheet.log.own-declined" : "sheet.log.own"), "");
                default -> row(event, "", view.text("sheet.log." + event.data().type()), "");
            };
        }

        private static LogRow row(Event event, String strong, String text, String small) {
            return new LogRow(event.id(), "", strong, text, small, "", "");
        }

        private static String quoted(EventData data, String text) {
            return data instanceof Noted noted && noted.source() == EventData.Source.SEEN ? text : quote(text);
        }

        private static String quote(String text) {
            return text.isEmpty() ? "" : "”" + text + "”";
        }

        private String source(Noted noted) {
            String who = switch (noted.source()) {
                case SEEN -> "";
                case PARTICIPANT -> view.text("sheet.log.said");
                case OTHER -> view.text("sheet.log.said-by", noted.role());
            };
            return joined(". ", who, noted.skill() == null ? "" : skill(noted.skill()));
        }

        private String skill(String id) {
            return board.skills().stream()
                    .filter(skill -> skill.id().equals(id))
                    .map(JteBoard.Skill::title)
                    .findFirst()
                    .orElse(id);
        }

        private String choice(String value) {
            return Stream.concat(board.levels().stream(), board.nonRatings().stream())
                    .filter(choice -> choice.value().equals(value))
                    .map(JteBoard.Choice::word)
                    .findFirst()
                    .orElse(value);
        }

        private String support(@Nullable Integer rank) {
            return board.support().stream()
                    .filter(level -> rank != null && level.rank() == rank)
                    .map(JteBoard.Support::name)
                    .findFirst()
                    .orElse("");
        }

        private static String joined(String between, String... parts) {
            return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
        }
    }
}
