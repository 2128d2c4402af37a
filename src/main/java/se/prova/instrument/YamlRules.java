package se.prova.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.YamlFile;

// What a schema cannot say of an instrument. Read leniently, so that a file that breaks the schema is checked too.
final class YamlRules {

    private YamlRules() {}

    static List<Problem> check(YamlFile file) {
        List<Problem> problems = new ArrayList<>();
        for (String scale : List.of("/scale", "/support")) {
            levels(file, scale + "/levels", problems);
            nonRatings(file, scale + "/non-ratings", problems);
        }
        ids(file, problems);
        return problems;
    }

    private static void levels(YamlFile file, String pointer, List<Problem> problems) {
        JsonNode levels = file.tree().at(pointer);
        for (int i = 1; i < levels.size(); i++) {
            int before = levels.path(i - 1).path("rank").asInt();
            JsonNode rank = levels.path(i).path("rank");
            if (rank.isInt() && rank.asInt() != before + 1) {
                problems.add(
                        file.problem(pointer + "/" + i + "/rank", Rule.LEVEL_GAP, before, before + 1, rank.asInt()));
            }
        }
    }

    private static void nonRatings(YamlFile file, String pointer, List<Problem> problems) {
        JsonNode nonRatings = file.tree().at(pointer);
        String namespace = file.tree().path("id").asText() + ".";
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < nonRatings.size(); i++) {
            String code = nonRatings.path(i).path("code").asText();
            String place = pointer + "/" + i + "/code";
            if (!code.startsWith(namespace)) {
                problems.add(file.problem(place, Rule.NAMESPACE, code, namespace));
            }
            if (!seen.add(code)) {
                problems.add(file.problem(place, Rule.DUPLICATE_CODE, code));
            }
        }
    }

    private static void ids(YamlFile file, List<Problem> problems) {
        JsonNode sections = file.tree().path("sections");
        Set<String> sectionIds = new HashSet<>();
        Set<String> itemIds = new HashSet<>();
        for (int s = 0; s < sections.size(); s++) {
            String place = "/sections/" + s;
            id(file, place + "/id", sectionIds, problems);
            for (int i = 0; i < sections.path(s).path("items").size(); i++) {
                id(file, place + "/items/" + i + "/id", itemIds, problems);
            }
        }
    }

    private static void id(YamlFile file, String pointer, Set<String> seen, List<Problem> problems) {
        String id = file.tree().at(pointer).asText();
        if (!id.isEmpty() && !seen.add(id)) {
            problems.add(file.problem(pointer, Rule.DUPLICATE_ID, id));
        }
    }
}
