package se.prova.statement.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.definition.WrongDefinitions;
import se.prova.document.FaultyPage;
import se.prova.document.LogoTest;
import se.prova.document.PdfText;
import se.prova.statement.Recipient;
import se.prova.statement.Samples;
import se.prova.statement.casefile.CaseFile;

// A site's own templates while the service runs: seen at once, told of with file and line, and never more than texts.
class LiveTemplatesTest {

    private static final CaseFile FILE = Samples.typical();

    @TempDir
    Path own;

    private Recipients recipients;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(own.resolve("shared"));
        Files.createDirectories(own.resolve("forsakringskassan"));
        recipients = new YamlRecipients(Optional.of(own));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(own.resolve(file), text);
    }

    private Printed print() {
        Templates now = recipients.of(Recipient.FORSAKRINGSKASSAN);
        return Printed.of(FILE, Samples.whole(FILE), Samples.library(FILE), Samples.reading(FILE), now);
    }

    private WrongDefinitions wrong() {
        return catchThrowableOfType(WrongDefinitions.class, () -> recipients.of(Recipient.FORSAKRINGSKASSAN));
    }

    @Test
    void an_edit_is_seen_at_the_next_print_and_so_is_taking_it_away() throws IOException {
        assertThat(print().xhtml()).doesNotContain("Vår egen");
        write("shared/reading.xhtml", "<p>Vår egen inledning.</p>\n");
        assertThat(print().xhtml()).contains("Vår egen inledning.");
        write("shared/reading.xhtml", "<p>Vår egen inledning, längre.</p>\n");
        assertThat(print().xhtml()).contains("Vår egen inledning, längre.");
        Files.delete(own.resolve("shared/reading.xhtml"));
        assertThat(print().xhtml()).doesNotContain("Vår egen");
    }

    @Test
    void nothing_is_read_again_when_nothing_changed() throws IOException {
        write("shared/reading.xhtml", "<p>Vår egen inledning.</p>\n");
        assertThat(recipients.of(Recipient.FORSAKRINGSKASSAN)).isSameAs(recipients.of(Recipient.FORSAKRINGSKASSAN));
    }

    @Test
    void a_mistake_in_a_part_is_told_with_folder_file_and_line() throws IOException {
        write("shared/reading.xhtml", "<p>Ett</p>\n<p>{{finns.inte}}</p>\n");
        Templates now = recipients.of(Recipient.FORSAKRINGSKASSAN);
        FaultyPage faulty = catchThrowableOfType(
                FaultyPage.class,
                () -> Printed.of(FILE, Samples.whole(FILE), Samples.library(FILE), Samples.reading(FILE), now));
        assertThat(now.problems(faulty)).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo("shared/reading.xhtml");
            assertThat(one.line()).isEqualTo(2);
        });
    }

    @Test
    void a_mistake_in_the_look_or_the_running_texts_is_told_with_folder_file_and_line() throws IOException {
        write("forsakringskassan/theme.yaml", "leading: 1.4\nsizes:\n  text: 11\n  title: 900\n");
        assertThat(wrong().problems()).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo("forsakringskassan/theme.yaml");
            assertThat(one.line()).isEqualTo(4);
        });
        write("forsakringskassan/theme.yaml", "sizes:\n  text: 11\n");
        assertThat(recipients.of(Recipient.FORSAKRINGSKASSAN)).isNotNull();
        write("forsakringskassan/document.yaml", "sections:\n  - TASKS\n  - SOMMAR\ntitle: \"x\"\n");
        assertThat(wrong().problems())
                .allSatisfy(one -> assertThat(one.file()).isEqualTo("forsakringskassan/document.yaml"))
                .anySatisfy(one -> assertThat(one.line()).isEqualTo(3));
    }

    @Test
    void a_logo_beside_the_theme_is_printed_and_is_part_of_what_is_signed() throws IOException {
        write("shared/theme.yaml", "logo:\n  file: logo.png\n  alt: Kommunens vapen\n  height: 12\n");
        Files.write(own.resolve("shared/logo.png"), LogoTest.png(60, 40));
        String first = recipients.of(Recipient.FORSAKRINGSKASSAN).hash();
        assertThat(PdfText.alts(print().pdf())).contains("Kommunens vapen");

        Files.write(own.resolve("shared/logo.png"), LogoTest.png(80, 40));
        assertThat(recipients.of(Recipient.FORSAKRINGSKASSAN).hash()).isNotEqualTo(first);
    }

    @Test
    void the_theme_in_the_manual_can_be_used_as_it_stands() throws IOException {
        String manual = Files.readString(Path.of("templates/statements/VOCABULARY.md"));
        int from = manual.indexOf("```yaml\n") + 8;
        write("shared/theme.yaml", manual.substring(from, manual.indexOf("```", from)));
        Files.write(own.resolve("shared/logo.png"), LogoTest.png(60, 40));

        assertThat(recipients.of(Recipient.FORSAKRINGSKASSAN).theme().letterhead())
                .containsExactly("Sjöviks kommun", "Socialförvaltningen");
        assertThat(PdfText.alts(print().pdf())).contains("Sjöviks kommuns vapen");
    }

    @Test
    void a_logo_that_is_missing_or_none_is_told_with_file_and_line() throws IOException {
        write("shared/theme.yaml", "leading: 1.4\nlogo:\n  alt: Kommunens vapen\n  file: logo.png\n");
        assertThat(wrong().problems()).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo("shared/theme.yaml");
            assertThat(one.line()).isEqualTo(4);
            assertThat(one.toString()).contains("logo.png");
        });
        Files.writeString(own.resolve("shared/logo.png"), "<svg/>");
        assertThat(wrong().problems())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(4));
        Files.delete(own.resolve("shared/logo.png"));
        Files.createSymbolicLink(own.resolve("shared/logo.png"), Path.of("/etc/passwd"));
        assertThat(wrong().problems()).hasSize(1);
        write("shared/theme.yaml", "logo:\n  alt: Kommunens vapen\n  file: ../../logo.png\n");
        assertThat(wrong().problems()).hasSize(1);
    }

    @Test
    void while_one_recipients_files_are_wrong_all_cannot_be_had_but_another_can() throws IOException {
        write("forsakringskassan/theme.yaml", "storlek: 1\n");
        assertThatThrownBy(() -> recipients.all()).isInstanceOf(WrongDefinitions.class);
        assertThat(recipients.of(Recipient.DELTAGARE)).isNotNull();
    }

    @Test
    void a_part_outside_the_folder_is_never_read() throws IOException {
        write("secret.xhtml", "<p>hemligt</p>");
        for (String tag :
                new String[] {"{{>../secret}}", "{{>/etc/passwd}}", "{{>..%2fsecret}}", "{{> ../../secret }}"}) {
            write("shared/reading.xhtml", "<p>" + tag + "</p>" + " ".repeat(tag.length()));
            assertThatThrownBy(this::print).as(tag).isInstanceOf(FaultyPage.class);
        }
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        write("secret.xhtml", "<p>hemligt</p>");
        Files.createSymbolicLink(own.resolve("shared/reading.xhtml"), own.resolve("secret.xhtml"));
        assertThat(print().xhtml()).doesNotContain("hemligt");
    }

    @Test
    void no_entity_is_read_and_none_grows() throws IOException {
        write(
                "forsakringskassan/statement.xhtml",
                "<!DOCTYPE main [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<main lang=\"sv\"><h1>&e;</h1></main>");
        assertThatThrownBy(this::print).isInstanceOf(FaultyPage.class).hasMessageNotContaining("root:");
        write(
                "forsakringskassan/statement.xhtml",
                "<!DOCTYPE main [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n"
                        + "<main lang=\"sv\"><h1>&c;</h1></main>");
        assertThatThrownBy(this::print).isInstanceOf(FaultyPage.class);
    }

    @Test
    void parts_that_take_in_each_other_twice_and_twice_again_come_to_an_end() throws IOException {
        write("forsakringskassan/statement.xhtml", "<main lang=\"sv\"><h1>x</h1>{{>a0}}</main>");
        for (int i = 0; i < 40; i++) {
            write("shared/a" + i + ".xhtml", i < 39 ? "{{>a" + (i + 1) + "}}{{>a" + (i + 1) + "}}" : "<p>ha</p>");
        }
        assertThatThrownBy(this::print).isInstanceOf(FaultyPage.class).hasMessageContaining("växer");
    }

    @Test
    void a_list_within_a_list_within_a_list_comes_to_an_end() throws IOException {
        String open = "{{#tasks}}{{#panels}}{{#lists.notTried}}".repeat(1) + "{{#observations}}".repeat(9);
        String close = "{{/observations}}".repeat(9) + "{{/lists.notTried}}{{/panels}}{{/tasks}}";
        write(
                "forsakringskassan/statement.xhtml",
                "<main lang=\"sv\"><h1>x</h1>" + open + "<p>ha</p>" + close + "</main>");
        assertThatThrownBy(this::print).isInstanceOf(FaultyPage.class).hasMessageContaining("växer");
    }

    @Test
    void a_file_too_large_to_be_a_text_is_refused() throws IOException {
        write("shared/reading.xhtml", "<p>" + "å".repeat(200_000) + "</p>");
        assertThatThrownBy(this::print).isInstanceOf(WrongDefinitions.class);
    }

    @Test
    void a_script_a_picture_or_a_frame_is_no_word_of_a_template() throws IOException {
        for (String hostile : new String[] {
            "<script>alert(1)</script>",
            "<img src=\"https://example.org/x.png\"/>",
            "<iframe src=\"file:///etc/passwd\"/>",
            "<p onclick=\"x()\">x</p>",
            "<p><a href=\"javascript:x()\">x</a></p>",
            "<p><a href=\"file:///etc/passwd\">x</a></p>",
            "<?xml-stylesheet href=\"https://example.org/x.css\"?><p>{{{person.name}}}</p>"
        }) {
            write("shared/reading.xhtml", hostile);
            assertThatThrownBy(this::print).as(hostile).isInstanceOf(FaultyPage.class);
        }
    }
}
