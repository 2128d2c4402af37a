package se.prova.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.prova.audit.proof.Fault;
import se.prova.audit.proof.Proof;
import se.prova.audit.proof.SqlChain;
import se.prova.db.SigningKey;
import se.prova.web.Texts;

/** Tells whether the log is what was written, and which key its head is signed with. It changes nothing. */
@Command(name = "audit", description = "${bundle:cli.audit}", mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {

    private static final int CANNOT = 1;
    private static final int BROKEN = 3;
    private static final String HEAD = "[0-9a-f]{16,64}";
    private static final Texts TEXTS = Texts.in(Texts.SWEDISH);

    @Spec
    private CommandSpec spec;

    AuditCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), TEXTS.text("cli.audit.which"));
    }

    @Command(name = "key", description = "${bundle:cli.audit.key}", mixinStandardHelpOptions = true)
    int key(
            @Option(
                            names = "--data",
                            defaultValue = "${env:PROVA_DATA:-data}",
                            paramLabel = "MAPP",
                            description = "${bundle:cli.audit.data}")
                    Path data)
            throws IOException {
        Path file = data.resolve(SigningKey.FILE);
        if (!Files.exists(file)) {
            return say(CANNOT, TEXTS.text("cli.audit.no-key", file));
        }
        PublicKey key = SigningKey.publicKey(Files.readString(file));
        return say(
                0,
                TEXTS.text("cli.audit.key-id", SigningKey.id(key)),
                SigningKey.pem(key).strip());
    }

    @Command(name = "verify", description = "${bundle:cli.audit.verify}", mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--data",
                            defaultValue = "${env:PROVA_DATA:-data}",
                            paramLabel = "MAPP",
                            description = "${bundle:cli.audit.data}")
                    Path data,
            @Option(names = "--head", defaultValue = "", paramLabel = "HEX16", description = "${bundle:cli.audit.head}")
                    String head,
            @Option(names = "--key", paramLabel = "FIL", description = "${bundle:cli.audit.trust}") @Nullable
                    List<Path> keys)
            throws IOException, SQLException {
        String printed = head.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!printed.isEmpty() && !printed.matches(HEAD)) {
            throw new ParameterException(spec.commandLine(), TEXTS.text("cli.audit.head.wrong"));
        }
        Optional<Connection> open = Stored.open(data);
        if (open.isEmpty()) {
            return say(CANNOT, TEXTS.text("cli.audit.no-log", data.resolve(Stored.FILE)));
        }
        try (Connection connection = open.get()) {
            return verify(new Open(connection), trusted(data, keys == null ? List.of() : keys), printed);
        }
    }

    private int verify(Open database, Map<String, PublicKey> trusted, String printed) throws SQLException {
        Proof proof = new SqlChain(database::read, trusted, printed).proof();
        if (proof.fault().isPresent()) {
            return say(BROKEN, sentence(proof.fault().get()), TEXTS.text("cli.audit.right-until", proof.entries()));
        }
        Instant signed = proof.lastSigned();
        say(
                0,
                TEXTS.text("cli.audit.right", proof.entries(), proof.hash()),
                signed == null
                        ? TEXTS.text("cli.audit.unsigned")
                        : TEXTS.text("cli.audit.signed", proof.signedHeads(), time(signed)),
                TEXTS.text("cli.audit.erased", proof.erased()));
        if (printed.isEmpty()) {
            return 0;
        }
        return proof.printed().isPresent()
                ? say(
                        0,
                        TEXTS.text(
                                "cli.audit.head.found", printed, proof.printed().getAsLong()))
                : say(BROKEN, TEXTS.text("cli.audit.head.none", printed));
    }

    /** Where, when and what, in one sentence. */
    static String sentence(Fault fault) {
        Instant at = fault.at();
        String when = at == null ? TEXTS.text("cli.audit.no-time") : time(at);
        return TEXTS.text("cli.audit.fault." + fault.kind(), fault.seq(), when, fault.from(), fault.other());
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, PublicKey> trusted(Path data, List<Path> given) throws IOException {
        Map<String, PublicKey> trusted = new HashMap<>();
        Path own = data.resolve(SigningKey.FILE);
        List<Path> files = !given.isEmpty() ? given : Files.exists(own) ? List.of(own) : List.of();
        for (Path file : files) {
            PublicKey key = SigningKey.publicKey(Files.readString(file));
            trusted.put(SigningKey.id(key), key);
        }
        return trusted;
    }

    private int say(int code, String... lines) {
        PrintWriter out = spec.commandLine().getOut();
        for (String line : lines) {
            out.println(line);
        }
        out.flush();
        return code;
    }

    private record Open(Connection connection) {
        <T> T read(SqlChain.Reading<T> reading) throws SQLException {
            return reading.from(connection);
        }
    }
}
