package se.prova.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import se.prova.web.Site;

/** Batches as a tablet in the demo sends them, each from a device nobody has seen before. */
final class Sync {

    /** Each kind of event, with data that nothing is wrong with; {@code @} stands for an id. */
    static final Map<String, String> DATA = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("session.started", "{}"),
            Map.entry("session.paused", "{}"),
            Map.entry("session.resumed", "{}"),
            Map.entry("session.ended", "{}"),
            Map.entry(
                    "rating",
                    "{\"skill\":\"knowledge\",\"rating\":\"3\",\"support\":2,\"prompts\":1,\"planned\":true}"),
            Map.entry(
                    "note", "{\"text\":\"Ord\",\"source\":\"OTHER\",\"role\":\"handledare\",\"skill\":\"knowledge\"}"),
            Map.entry("support", "{\"level\":2,\"prompts\":1,\"planned\":false}"),
            Map.entry("standing", "{\"skill\":\"knowledge\",\"of\":\"@\",\"reason\":\"Ord\"}"),
            Map.entry(
                    "own-view",
                    "{\"difficulty\":\"EASY\",\"interest\":\"YES\",\"wellBeing\":7.5,\"wellBeingWords\":\"Bra\","
                            + "\"cannotSay\":false,\"words\":\"Ord\",\"declined\":false}"),
            Map.entry("result", "{\"amount\":\"12 skruvar\",\"errors\":\"inga\"}"),
            Map.entry("not-tried", "{\"text\":\"Ord\"}"),
            Map.entry("surroundings", "{\"text\":\"Ord\"}"),
            Map.entry(
                    "adaptation", "{\"kind\":\"CONTENT\",\"what\":\"Ord\",\"effect\":\"Ord\",\"effectSaid\":\"Ord\"}"),
            Map.entry("retract", "{\"of\":\"@\",\"reason\":\"Ord\"}"),
            Map.entry("amend", "{\"of\":\"@\",\"text\":\"Ord\",\"reason\":\"Ord\"}"),
            Map.entry(
                    "conclusion",
                    "{\"station\":\"sort-screws-1\",\"skill\":\"knowledge\",\"session\":\"@\",\"reason\":\"Ord\"}"),
            Map.entry(
                    "explanation",
                    "{\"station\":\"sort-screws-1\",\"skill\":\"knowledge\",\"session\":\"@\",\"text\":\"Ord\"}")));

    private final List<String> sessions;
    private final String author;

    Sync(Site site) {
        this.sessions = site.sql("SELECT id || ' ' || assessment_id || ' ' || station_id || '-' || station_revision"
                + " FROM session WHERE station_id IS NOT NULL");
        this.author = site.sql("SELECT id FROM account WHERE username = '" + Town.ANNA + "'")
                .getFirst();
    }

    String batch(Random random) {
        List<String> types = List.copyOf(DATA.keySet());
        List<String> chosen = new java.util.ArrayList<>(List.of(types.get(random.nextInt(types.size()))));
        while (random.nextInt(2) == 0) {
            chosen.add(types.get(random.nextInt(types.size())));
        }
        return batch(
                random, chosen.stream().map(type -> Map.entry(type, data(type))).toList());
    }

    static String data(String type) {
        return java.util.Objects.requireNonNull(DATA.get(type));
    }

    /** A batch of events, each a type and its data. */
    String batch(Random random, List<Map.Entry<String, String>> events) {
        String device = id(random);
        String[] session = sessions.get(random.nextInt(sessions.size())).split(" ", -1);
        StringBuilder all = new StringBuilder();
        String before = session[0];
        for (int i = 0; i < events.size(); i++) {
            String type = events.get(i).getKey();
            boolean whole = type.equals("conclusion") || type.equals("explanation");
            String own = id(random);
            String data = events.get(i).getValue().replace("@", whole ? session[0] : before);
            all.append(i == 0 ? "" : ",")
                    .append("{\"v\":1,\"id\":\"" + own + "\",\"device\":\"" + device + "\",\"seq\":" + (i + 1)
                            + ",\"case\":\"" + session[1] + "\",\"session\":"
                            + (whole ? "null" : "\"" + session[0] + "\"")
                            + ",\"station\":\"" + (whole ? "" : session[2]) + "\",\"type\":\"" + type
                            + "\",\"at\":\"2026-11-20T09:00:%02d+01:00\"".formatted(i % 60) + ",\"mono\":"
                            + (i * 1_000 + 1)
                            + ",\"author\":\"" + author + "\",\"instrument\":\"" + (whole ? "" : "awp@1")
                            + "\",\"data\":"
                            + data + "}");
            before = own;
        }
        return "{\"device\":\"" + device + "\",\"events\":[" + all + "]}";
    }

    private static String id(Random random) {
        return new UUID(0x018f3f5e00007000L, random.nextLong() | Long.MIN_VALUE).toString();
    }
}
