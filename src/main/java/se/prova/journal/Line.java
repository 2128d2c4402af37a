package se.prova.journal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is printed: one line of {@code name=value}, in UTC.
 *
 * <p>Of the program's own entries the event and its fields are printed, and nothing else they might carry. Of what a
 * library says only who said it, from which line of its source, and the places of a failure are: its words may quote a
 * row or a request.
 */
public final class Line extends LayoutBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            new java.time.format.DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._:/${}+@-]");
    private static final int CAUSES_MAX = 5;
    private static final int FRAMES_MAX = 30;

    @Override
    public String doLayout(ILoggingEvent event) {
        return TIME.format(Instant.ofEpochMilli(event.getTimeStamp())) + " " + event.getLevel() + " "
                + (event.getLoggerName().equals(Journal.NAME) ? own(event) : foreign(event)) + "\n";
    }

    private static String own(ILoggingEvent event) {
        List<Object> told = event.getArgumentArray() == null ? List.of() : Arrays.asList(event.getArgumentArray());
        return Stream.concat(
                        told.stream().filter(Event.class::isInstance).map(one -> "event=" + one),
                        told.stream().filter(Field.class::isInstance).map(Object::toString))
                .collect(Collectors.joining(" "));
    }

    private static String foreign(ILoggingEvent event) {
        String said = "event=said by=" + token(event.getLoggerName());
        StackTraceElement[] callers = event.getCallerData();
        if (callers.length > 0 && !callers[0].getClassName().startsWith(Journal.class.getName())) {
            said += " at=" + place(callers[0]);
        }
        Throwable failure = event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
        return failure == null ? said : said + " " + Field.failure(failure);
    }

    /** Class names and places of a failure and its causes, without their messages: those may hold personal data. */
    static String places(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .limit(CAUSES_MAX)
                .map(cause -> Stream.concat(
                                Stream.of(kind(cause)),
                                Arrays.stream(cause.getStackTrace())
                                        .limit(FRAMES_MAX)
                                        .map(Line::place))
                        .collect(Collectors.joining(" < ")))
                .collect(Collectors.joining(" | "));
    }

    // A database says what is wrong with a code as well: five characters, or a number.
    private static String kind(Throwable cause) {
        String name = token(cause.getClass().getName());
        return cause instanceof SQLException sql
                ? name + ":" + token(String.valueOf(sql.getSQLState())) + ":" + sql.getErrorCode()
                : name;
    }

    private static String place(StackTraceElement frame) {
        return token(frame.getClassName() + "." + frame.getMethodName()) + ":" + frame.getLineNumber();
    }

    /** The text without what could end a value or a line. */
    static String token(String text) {
        return OTHER.matcher(text).replaceAll("_");
    }
}
