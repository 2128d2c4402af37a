package se.prova.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.prova.statement.Recipient;
import se.prova.verify.Known;
import se.prova.verify.SqlArchive;
import se.prova.verify.Verdict;
import se.prova.web.Dates;
import se.prova.web.Texts;

/** Tells whether a file is the one that was signed. It says which document it is, and nothing of whom it is about. */
@Command(
        name = "verify",
        description = "${bundle:cli.verify}",
        footer = "${bundle:cli.verify.exit}",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    static final int CANNOT = 1;
    static final int ALTERED = 3;
    static final int REPLACED = 4;
    static final int REVOKED = 5;
    static final int UNKNOWN = 6;

    private static final String STANDARD = "-";
    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FIL", description = "${bundle:cli.verify.file}")
    private String file = "";

    @Option(
            names = "--data",
            defaultValue = "${env:PROVA_DATA:-data}",
            paramLabel = "MAPP",
            description = "${bundle:cli.audit.data}")
    private Path data = Path.of("data");

    VerifyCommand() {}

    @Override
    public Integer call() throws SQLException {
        byte[] bytes;
        try (InputStream in = file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(Verdict.BYTES_MAX + 1);
        } catch (IOException e) {
            return say(CANNOT, TEXTS.text("cli.verify.unreadable", file));
        }
        Optional<Connection> open = Stored.open(data);
        if (open.isEmpty()) {
            return say(CANNOT, TEXTS.text("cli.audit.no-log", data.resolve(Stored.FILE)));
        }
        try (Connection connection = open.get()) {
            return tell(Verdict.of(bytes, new SqlArchive(new Lent(connection))));
        }
    }

    private int tell(Verdict verdict) {
        Known known = verdict.known();
        say(
                0,
                TEXTS.text("verify.kind." + verdict.kind()) + ".",
                TEXTS.text("verify.note." + verdict.kind(), known == null ? 0 : known.replacedBy()));
        if (known != null) {
            say(
                    0,
                    verdict.kind().genuine()
                            ? is(known)
                            : TEXTS.text("cli.verify.says", known.documentId(), known.version()));
        }
        return say(code(verdict.kind()), TEXTS.text("cli.verify.hash", verdict.sha256()));
    }

    private static String is(Known known) {
        Recipient recipient = known.recipient();
        Instant signed = known.signedAt();
        return TEXTS.text(
                "cli.verify.is",
                known.documentId(),
                known.version(),
                recipient == null ? "" : TEXTS.text("statement.recipient." + recipient.folder()),
                known.signer(),
                signed == null ? "" : Dates.day(Dates.dayOf(signed), Texts.SWEDISH));
    }

    private static int code(Verdict.Kind kind) {
        return switch (kind) {
            case SIGNED -> 0;
            case ALTERED, DRAFT -> ALTERED;
            case REPLACED -> REPLACED;
            case REVOKED -> REVOKED;
            case UNKNOWN, ENCRYPTED, NOT_PDF, EMPTY, TOO_LARGE -> UNKNOWN;
        };
    }

    private int say(int code, String... lines) {
        PrintWriter out = spec.commandLine().getOut();
        for (String line : lines) {
            out.println(line);
        }
        out.flush();
        return code;
    }

    private record Lent(Connection connection) implements SqlArchive.Connections {
        @Override
        public <T> T read(SqlArchive.Reading<T> reading) {
            try {
                return reading.from(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
