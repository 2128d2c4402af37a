package se.prova.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.prova.access.Branch;
import se.prova.access.Namnd;
import se.prova.access.Training;
import se.prova.access.Unit;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.EarlierTrial;
import se.prova.assessment.Question;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;
import se.prova.session.Event;
import se.prova.session.EventData;
import se.prova.session.Session;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.CaseJson;
import se.prova.statement.casefile.Definition;
import se.prova.station.Demand;
import se.prova.station.DemandProfile;

// The published schema says the same as the records, and the sample that ships is the typical case.
class CaseSchemaTest {

    private static final Path SAMPLE = Path.of("src/main/resources/demo/case.json");
    private static final String WRITE = "mvn test -Dtest=CaseSchemaTest -Dgolden.write=true";

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("namnd", Namnd.class),
            Map.entry("branch", Branch.class),
            Map.entry("unit", Unit.class),
            Map.entry("person", CaseFile.Person.class),
            Map.entry("assessment", Assessment.class),
            Map.entry("question", Question.class),
            Map.entry("earlierTrial", EarlierTrial.class),
            Map.entry("attendanceDay", AttendanceDay.class),
            Map.entry("talk", CaseFile.Talk.class),
            Map.entry("interview", Interview.class),
            Map.entry("interviewItem", InterviewItem.class),
            Map.entry("profile", CaseFile.Profile.class),
            Map.entry("demandProfile", DemandProfile.class),
            Map.entry("demand", Demand.class),
            Map.entry("session", Session.class),
            Map.entry("event", Event.class),
            Map.entry("colleague", CaseFile.Colleague.class),
            Map.entry("training", Training.class),
            Map.entry("definition", Definition.class),
            Map.entry("statement", Statements.Whole.class),
            Map.entry("statementVersion", Statement.class),
            Map.entry("finding", Finding.class),
            Map.entry("answer", Answer.class),
            Map.entry("basis", Basis.class),
            Map.entry("comment", Comment.class));

    private static JsonNode schema() throws IOException {
        try (InputStream in = CaseSchemaTest.class.getResourceAsStream(CaseJson.SCHEMA)) {
            return new JsonMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static Set<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> properties(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void the_schema_has_a_property_for_each_component_and_no_other() throws IOException {
        JsonNode schema = schema();
        assertThat(properties(schema)).isEqualTo(components(CaseFile.class));
        RECORDS.forEach((name, record) ->
                assertThat(properties(schema.at("/$defs/" + name))).as(name).isEqualTo(components(record)));
    }

    @Test
    void every_kind_of_event_has_its_schema() throws IOException {
        JsonNode schema = schema();
        EventData.BY_TYPE.forEach((name, type) -> {
            Set<String> wanted = components(type);
            wanted.add("type");
            assertThat(properties(schema.at("/$defs/event." + name))).as(name).isEqualTo(wanted);
        });
    }

    @Test
    void the_sample_that_ships_is_the_typical_case() throws IOException {
        String sample = CaseJson.write(Samples.typical());
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(Objects.requireNonNull(SAMPLE.getParent()));
            Files.writeString(SAMPLE, sample);
        }
        assertThat(sample).as("changed on purpose: " + WRITE).isEqualTo(Files.readString(SAMPLE));
        assertThat(CaseJson.read("case.json", Files.readAllBytes(SAMPLE))).isEqualTo(Samples.typical());
    }
}
