package se.prova.house;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks through everything the service wrote while the tests ran for what no log may hold. Run by the build when all
 * tests are done; it says where something stands and never what.
 */
final class LogScan {

    /** A place in a log, and which kind of thing stands there. */
    record Find(String file, int line, String kind) {
        @Override
        public String toString() {
            return file + ":" + line + " " + kind;
        }
    }

    static final String NUMBER = "a personnummer";
    static final String PERSON = "somebody's name, address or password";
    static final String ADDRESS = "an address with what stood in it";
    static final String OTHER = "something that is not on the list of fields";

    // Century or none; year, month and day with one sign between or none; four digits behind any sign or none.
    private static final Pattern WRITTEN =
            Pattern.compile("(?<!\\d)(?:1[89]|20)?(\\d\\d([ ./-]?)\\d\\d\\2\\d\\d)[ \u00a0]?[-+./\u2010-\u2015\u2212]?["
                    + " \u00a0]?(\\d{4})(?!\\d)");
    private static final Pattern DASHED_CENTURY =
            Pattern.compile("(?<!\\d)(?:1[89]|20)[ -](\\d\\d([ ./-]?)\\d\\d\\2\\d\\d)[ ]?[-+]?[ ]?(\\d{4})(?!\\d)");
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\d)(?:\\d([ .,-])\\d(?:\\1\\d){8}(?:\\1\\d\\1\\d)?)(?!\\d)");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{13,}");
    private static final Pattern HEX = Pattern.compile("(?i)(?:3\\d|2[bd]){10,13}");
    private static final int COORDINATION_DAY = 60;

    // Of those who take part in the tests and the demo, and of Anna, who signs in there.
    private static final List<String> PEOPLE = List.of(
            "testman",
            "testsson",
            "provgren",
            "öström",
            "kanarie",
            "sangerska",
            "sara nyström",
            "070-111 11 11",
            "en mening bara anna vet");

    private static final Pattern FILLED = Pattern.compile("/lank/(?!\\{)[^ ]|[?&][a-z-]+=|csrfToken|prova_session");
    private static final String FIELD =
            " (?:incident=(?:none|[2-9A-HJ-NP-Z]{10})|method=[A-Z]+|route=(?:unmatched|/\\S*)"
                + "|(?:status|ms|count|entry|line)=-?\\d{1,9}|why=[a-z-]+|file=\\S{0,120}|by=\\S+|at=\\S+|failure=\"[^\"]*\")";
    private static final Pattern LINE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (?:INFO|WARN|ERROR) event=[a-z.]+(?:" + FIELD + ")*");

    private LogScan() {}

    /**
     * Looks through the logs in a folder; fails the build if something is found or if a log is missing.
     *
     * @param arguments the folder, and the names of logs that must hold requests; {@code :true} behind one says that its
     *     tests were left out
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> trouble = new ArrayList<>();
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            Path log = folder.resolve(name.replaceFirst(":.*", ""));
            if (!name.endsWith(":true") && !holdsRequests(log)) {
                trouble.add(log + ": no request was logged, so there is nothing to look through");
            }
        }
        long lines = 0;
        for (Path file : logs(folder)) {
            List<String> all = Files.readAllLines(file);
            lines += all.size();
            in(file.toString(), all).forEach(find -> trouble.add(find.toString()));
        }
        trouble.forEach(System.err::println);
        System.out.println("Log scan: " + lines + " lines, " + trouble.size() + " finds");
        System.exit(trouble.isEmpty() ? 0 : 1);
    }

    static boolean holdsRequests(Path log) throws IOException {
        if (!Files.exists(log)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.contains(" event=request "));
        }
    }

    private static List<Path> logs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A file named {@code .log} is as the service prints its log; others are what it said besides. */
    static List<Find> in(String file, List<String> lines) {
        boolean printed = file.endsWith(".log") && !file.endsWith("-said.log");
        List<Find> finds = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (String kind : kinds(lines.get(i), printed)) {
                finds.add(new Find(file, i + 1, kind));
            }
        }
        return finds;
    }

    private static Set<String> kinds(String line, boolean printed) {
        Set<String> kinds = new TreeSet<>();
        if (printed && !LINE.matcher(line).matches()) {
            kinds.add(OTHER);
        }
        if (FILLED.matcher(line).find()) {
            kinds.add(ADDRESS);
        }
        for (String reading : readings(line)) {
            if (holdsNumber(reading)) {
                kinds.add(NUMBER);
            }
            String small = reading.toLowerCase(Locale.ROOT);
            if (PEOPLE.stream().anyMatch(small::contains)) {
                kinds.add(PERSON);
            }
        }
        return kinds;
    }

    /** The line, and what is hidden in it by packing it for an address, as base64 or as hexadecimal digits. */
    private static Set<String> readings(String line) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(line);
        String once = unescaped(line);
        readings.add(once);
        readings.add(unescaped(once));
        for (String text : List.copyOf(readings)) {
            BASE64.matcher(text).results().forEach(found -> readings.addAll(unpacked(found.group())));
            HEX.matcher(text)
                    .results()
                    .forEach(found -> readings.add(
                            new String(HexFormat.of().parseHex(found.group()), StandardCharsets.ISO_8859_1)));
        }
        return readings;
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(
                    text.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** From each of four places, since letters before it may look like part of it. */
    private static List<String> unpacked(String word) {
        String plain = word.replace('-', '+').replace('_', '/');
        List<String> read = new ArrayList<>();
        for (int from = 0; from < 4; from++) {
            int chars = (plain.length() - from) / 4 * 4;
            String tail = plain.substring(from + chars);
            String whole = plain.substring(from, from + chars)
                    + (tail.length() < 2 ? "" : tail + "=".repeat(4 - tail.length()));
            read.add(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8));
        }
        return read;
    }

    private static boolean holdsNumber(String text) {
        return Stream.of(WRITTEN, DASHED_CENTURY)
                        .flatMap(pattern -> found(pattern.matcher(text)))
                        .anyMatch(found -> isNumber(digits(found.group(1)) + found.group(3)))
                || SPACED.matcher(text).results().anyMatch(found -> {
                    String digits = digits(found.group());
                    return isNumber(digits.substring(digits.length() - 10));
                });
    }

    /** All that match, those that begin within another included. */
    private static Stream<java.util.regex.MatchResult> found(Matcher matcher) {
        List<java.util.regex.MatchResult> all = new ArrayList<>();
        for (int from = 0; from < matcher.regionEnd() && matcher.find(from); from = matcher.start() + 1) {
            all.add(matcher.toMatchResult());
        }
        return all.stream();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** Ten digits with a day that there is, or that day and 60, and the right check digit. */
    static boolean isNumber(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int weighed = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0 && Stream.of("18", "19", "20").anyMatch(century -> isDay(century + ten.substring(0, 6)));
    }

    private static boolean isDay(String eight) {
        int day = Integer.parseInt(eight.substring(6));
        try {
            LocalDate.of(
                    Integer.parseInt(eight.substring(0, 4)),
                    Integer.parseInt(eight.substring(4, 6)),
                    day > COORDINATION_DAY ? day - COORDINATION_DAY : day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
