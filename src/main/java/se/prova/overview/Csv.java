package se.prova.overview;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as a spreadsheet reads them. Every cell is quoted, and none is taken for a formula. Source: RFC 4180, OWASP. */
final class Csv {

    // What a spreadsheet may begin to compute at, the full-width letters included.
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    // Tells a spreadsheet that the letters are UTF-8.
    private static final String MARK = "\uFEFF";

    private Csv() {}

    static String of(List<List<String>> rows) {
        return rows.stream().map(Csv::row).collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";"));
    }

    static String cell(String text) {
        String clean = text.replace("\0", "");
        boolean computes = !clean.isEmpty() && STARTS.indexOf(clean.charAt(0)) >= 0;
        return "\"" + (computes ? "'" : "") + clean.replace("\"", "\"\"") + "\"";
    }
}
