package se.prova.release.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.prova.participant.Identity.NumberKind;
import se.prova.participant.Protection;
import se.prova.release.Way;

// What is written is what is published: both files against both schemas, and each against the record.
class SidecarTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static Sidecar full(String title) {
        return new Sidecar(
                Sidecar.FORMAT,
                new Sidecar.Document(
                        "PRV-2026-K7M3QD",
                        2,
                        1,
                        "socialtjansten",
                        title,
                        "sv",
                        Instant.parse("2026-11-20T15:10:00Z"),
                        "Anna Lind",
                        "arbetsterapeut"),
                new Sidecar.Person(NumberKind.PERSONNUMMER, "198001062382", "Tore Ek", Protection.SEKRETESSMARKERING),
                new Sidecar.CaseReference("Treserva", "IFO-17", "Socialnämnden"),
                new Sidecar.Issuer("Provköping", "Socialnämnden", "Arbete och försörjning", "Arbetsmarknadsenheten"),
                new Sidecar.Handover(
                        "019ab000-0000-7000-8000-000000000001",
                        Way.Kind.ATTACHED,
                        "",
                        "WAIVER",
                        LocalDate.parse("2026-11-01"),
                        Instant.parse("2026-11-22T09:00:00.123456Z")),
                "26 kap. 1 § offentlighets- och sekretesslagen (2009:400)",
                new Sidecar.File(
                        "PRV-2026-K7M3QD-2-socialtjansten.pdf",
                        "application/pdf",
                        "PDF/A-3a, PDF/UA-1",
                        60_000,
                        "a".repeat(64)),
                List.of(attachment(1), attachment(2)));
    }

    private static Sidecar.File attachment(int ordinal) {
        return new Sidecar.File(
                "PRV-2026-K7M3QD-2-tillagg-" + ordinal + ".pdf",
                "application/pdf",
                "PDF/A-3a, PDF/UA-1",
                9_000 + ordinal,
                "b".repeat(64));
    }

    private static Sidecar least() {
        Sidecar full = full("Utlåtande");
        return new Sidecar(
                full.format(),
                new Sidecar.Document(
                        "PRV-2026-K7M3QD",
                        1,
                        null,
                        "forsakringskassan",
                        "Utlåtande",
                        "sv",
                        Instant.EPOCH,
                        "Anna Lind",
                        ""),
                new Sidecar.Person(NumberKind.NONE, "", "Tore", Protection.NONE),
                null,
                full.issuer(),
                new Sidecar.Handover(
                        full.handover().id(), Way.Kind.SENT, "Försäkringskassan", null, null, Instant.EPOCH),
                full.secrecy(),
                full.file(),
                List.of());
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SidecarTest.class.getResourceAsStream(name));
    }

    private static List<String> faults(JsonNode sidecar) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(SidecarJson.SCHEMA));
        return schema.validate(sidecar).stream().map(Object::toString).toList();
    }

    private static void valid(byte[] xml) throws IOException, SAXException {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(resource(SidecarXml.SCHEMA)))
                .newValidator();
        validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void both_files_keep_to_their_published_schemas() throws Exception {
        for (Sidecar sidecar : List.of(full("Utlåtande <om> \"arbete\" & förmåga"), least())) {
            assertThat(faults(JSON.readTree(SidecarJson.write(sidecar)))).isEmpty();
            valid(SidecarXml.write(sidecar));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/document/version", "/person/number", "/file/sha256", "/handover/at", "/secrecy"})
    void either_schema_refuses_what_lacks_or_misspells_something(String pointer) throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(SidecarJson.write(full("Utlåtande")));
        int last = pointer.lastIndexOf('/');
        ObjectNode holder = (ObjectNode) tree.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        holder.remove(name);
        assertThat(faults(tree)).isNotEmpty();

        String xml = new String(SidecarXml.write(full("Utlåtande")), UTF_8);
        assertThat(xml).contains("<" + name + ">");
        String spoiled = xml.replaceFirst("<" + name + ">[^<]*</" + name + ">", "<" + name + "x>1</" + name + "x>");
        assertThatThrownBy(() -> valid(spoiled.getBytes(UTF_8))).isInstanceOf(SAXException.class);
    }

    @Test
    void the_schema_names_each_component_and_no_other() throws IOException {
        JsonNode schema = JSON.readTree(resource(SidecarJson.SCHEMA));
        assertThat(names(schema.path("properties"))).isEqualTo(components(Sidecar.class));
        assertThat(names(schema.at("/$defs/document/properties"))).isEqualTo(components(Sidecar.Document.class));
        assertThat(names(schema.at("/$defs/person/properties"))).isEqualTo(components(Sidecar.Person.class));
        assertThat(names(schema.at("/$defs/reference/properties"))).isEqualTo(components(Sidecar.CaseReference.class));
        assertThat(names(schema.at("/$defs/issuer/properties"))).isEqualTo(components(Sidecar.Issuer.class));
        assertThat(names(schema.at("/$defs/handover/properties"))).isEqualTo(components(Sidecar.Handover.class));
        assertThat(names(schema.at("/$defs/file/properties"))).isEqualTo(components(Sidecar.File.class));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void the_xml_says_what_the_json_says() throws Exception {
        Sidecar sidecar = full("Utlåtande <om> \"arbete\" & förmåga");
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(SidecarXml.write(sidecar)))
                .getDocumentElement();
        same(root, SidecarJson.tree(sidecar));
    }

    private static void same(Element element, JsonNode json) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        if (!json.isObject()) {
            assertThat(children).isEmpty();
            assertThat(element.getTextContent()).isEqualTo(json.asText());
            return;
        }
        List<String> wanted = new ArrayList<>();
        List<JsonNode> values = new ArrayList<>();
        for (String name : names(json)) {
            for (JsonNode value : json.path(name).isArray() ? json.path(name) : List.of(json.path(name))) {
                wanted.add(name);
                values.add(value);
            }
        }
        assertThat(children.stream().map(Element::getTagName).toList()).isEqualTo(wanted);
        for (int i = 0; i < values.size(); i++) {
            same(children.get(i), values.get(i));
        }
    }

    @Test
    void characters_that_xml_cannot_hold_do_not_break_it() throws Exception {
        byte[] xml = SidecarXml.write(full("Ut\u0001lå\u0008tande \uD83D\uDEB2 \uFFFE"));
        valid(xml);
        assertThat(new String(xml, UTF_8)).contains("Ut\uFFFDlå\uFFFDtande \uD83D\uDEB2 \uFFFD");
    }
}
