package se.prova.statement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.prova.reading.Reading;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Library;
import se.prova.statement.drafting.Draft;
import se.prova.statement.drafting.Phrases;
import se.prova.statement.drafting.Proposal;
import se.prova.statement.print.Printed;
import se.prova.statement.print.YamlTemplates;

class Scratch {

    @Test
    void look() throws Exception {
        CaseFile file = TypicalCase.drafted();
        Library library = Library.of(file.definitions());
        Reading reading = Reading.of(file.material(library), file.floor());
        AtomicLong next = new AtomicLong(100_000);
        java.util.function.Supplier<UUID> ids = () -> TypicalTrial.id(next.incrementAndGet());
        var proposals = Draft.proposals(file, library, reading, Phrases.SWEDISH, ids);
        for (Proposal one : proposals) {
            System.out.println((one.on() ? "+ " : "- ") + one.section() + " " + one.source() + " " + one.topic()
                    + "\n     " + one.text() + "\n     " + one.restsOn().size());
        }
        var drafted = java.util.Objects.requireNonNull(file.statement());
        var whole = new Statements.Whole(
                new Statement(
                        drafted.statement().id(),
                        TypicalTrial.ASSESSMENT,
                        TypicalTrial.UNIT,
                        "PRV-2026-K7M3QD",
                        1,
                        null,
                        "",
                        Statement.State.SIGNED,
                        TypicalTrial.ANNA,
                        drafted.statement().createdAt(),
                        TypicalTrial.ANNA,
                        TypicalCase.SIGNED,
                        "ab".repeat(32),
                        "7c1e90ab44d26f08".repeat(4),
                        1),
                drafted.findings(),
                drafted.answers(),
                drafted.bases(),
                drafted.comments(),
                drafted.leftOut());
        for (Recipient recipient : Recipient.values()) {
            Printed printed = Printed.of(file, whole, library, reading, YamlTemplates.of(recipient, Optional.empty()));
            Files.createDirectories(Path.of("target/look"));
            Files.write(Path.of("target/look/" + recipient.folder() + ".pdf"), printed.pdf());
            Files.writeString(Path.of("target/look/" + recipient.folder() + ".xhtml"), printed.xhtml());
            Files.writeString(
                    Path.of("target/look/" + recipient.folder() + ".json"),
                    printed.rendered().json());
        }
    }
}
