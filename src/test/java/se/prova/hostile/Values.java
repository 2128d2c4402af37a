package se.prova.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that programs trip over, for any field. */
final class Values {

    private static final List<String> FIXED = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\u202eabc\u202c",
            "\ufeff",
            "\u00a0",
            "\ufffe\uffff",
            "e\u0301".repeat(300),
            "\u0130\u0131\u1e9e",
            "👩\u200d🔧",
            "-1",
            "0",
            "1",
            "007",
            "+5",
            "1.5",
            "1,5",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e309",
            "1e1000000000",
            "NaN",
            "Infinity",
            "0x1F",
            "\u0661\u0662\u0663",
            "\uff11\uff12",
            "2026-02-30",
            "2026-13-01",
            "0000-00-00",
            "0000-01-01",
            "-0001-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "999999999-01-01",
            "9999-12-31",
            "10000-01-01",
            "+10000-01-01",
            "1582-10-10",
            "2026-11-21T10:00:00Z",
            "24:00",
            "25:61",
            "23:59:60",
            "00:00",
            "9.3",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "018f3f5e-0000-7000-8000-00000000000g",
            "018F3F5E-0000-7000-8000-000000000000",
            "018f3f5e000070008000000000000000",
            "../../../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "..\\..\\windows\\win.ini",
            "C:\\",
            "\\\\unc\\share",
            "file:///etc/passwd",
            "//evil.example/",
            "/\\evil.example",
            "javascript:alert(1)",
            "https://evil.example",
            "${7*7}",
            "{{7*7}}",
            "{0}",
            "{",
            "'",
            "''",
            "\"",
            "\\",
            "%",
            "%s%n",
            "_",
            "';--",
            "1 OR 1=1",
            "a\r\nX-Injected: 1",
            "a\nb",
            "<b>",
            "]]>",
            "=1+1",
            "null",
            "undefined",
            "true",
            "on",
            "none",
            "NONE",
            "OTHER",
            "198001062382",
            "19800106-2382",
            "800106-2382",
            "800106+2382",
            "198409792382",
            "000000000000",
            "awp",
            "wri.1",
            "forsakringskassan",
            "forsta",
            "1",
            "999999999999999999999999999999",
            "@",
            "a@b",
            "--",
            "-",
            ".",
            "..",
            "/",
            "*");

    private final Random random;
    private final List<String> ids;

    Values(Random random, List<String> ids) {
        this.random = random;
        this.ids = new ArrayList<>(ids);
    }

    String any() {
        return switch (random.nextInt(12)) {
            case 0 -> ids.get(random.nextInt(ids.size()));
            case 1 -> "å".repeat(List.of(101, 401, 500, 2_001, 20_000, 20_001).get(random.nextInt(6)));
            case 2 -> noise(1 + random.nextInt(40));
            case 3 -> Long.toString(random.nextLong());
            default -> FIXED.get(random.nextInt(FIXED.size()));
        };
    }

    /** Small enough for an address. */
    String small() {
        String value = any();
        return value.length() > 400 ? value.substring(0, 400) : value;
    }

    private String noise(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int point = random.nextInt(random.nextBoolean() ? 0x250 : 0x10ffff);
            text.appendCodePoint(Character.getType(point) == Character.SURROGATE ? '?' : point);
        }
        return text.toString();
    }
}
