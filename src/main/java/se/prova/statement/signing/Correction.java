package se.prova.statement.signing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import se.prova.statement.Answer;
import se.prova.statement.Basis;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;
import se.prova.statement.Statements.Whole;

/** A new version of a signed statement: a draft that begins with the same text and names what it replaces, and why. */
public final class Correction {

    private Correction() {}

    /** The participant's words are not carried over: they were about the earlier version. */
    public static Whole of(Whole signed, UUID author, Instant at, String reason, Supplier<UUID> ids) {
        Statement before = signed.statement();
        UUID statement = ids.get();
        Map<UUID, UUID> renamed = new HashMap<>();
        signed.findings().forEach(one -> renamed.put(one.id(), ids.get()));
        signed.answers().forEach(one -> renamed.put(one.id(), ids.get()));
        List<Basis> bases = signed.bases().stream()
                .map(one ->
                        new Basis(ids.get(), statement, renamed(renamed, one.ownerId()), one.kind(), ref(renamed, one)))
                .toList();
        Map<Recipient, Set<UUID>> leftOut = new EnumMap<>(Recipient.class);
        signed.leftOut().forEach((recipient, findings) -> {
            Set<UUID> left = new LinkedHashSet<>();
            findings.forEach(one -> left.add(renamed(renamed, one)));
            leftOut.put(recipient, left);
        });
        return new Whole(
                new Statement(
                        statement,
                        before.assessmentId(),
                        before.unitId(),
                        before.documentId(),
                        before.version() + 1,
                        before.id(),
                        reason,
                        Statement.State.DRAFT,
                        author,
                        at,
                        null,
                        null,
                        "",
                        "",
                        0),
                signed.findings().stream()
                        .map(one -> one.in(statement, renamed(renamed, one.id())))
                        .toList(),
                signed.answers().stream()
                        .map(one -> new Answer(
                                renamed(renamed, one.id()),
                                statement,
                                one.assessmentId(),
                                one.questionId(),
                                one.text(),
                                one.whyNot(),
                                0))
                        .toList(),
                bases,
                List.of(),
                leftOut);
    }

    private static String ref(Map<UUID, UUID> renamed, Basis basis) {
        return basis.kind() == Basis.Kind.FINDING
                ? renamed(renamed, UUID.fromString(basis.ref())).toString()
                : basis.ref();
    }

    private static UUID renamed(Map<UUID, UUID> renamed, UUID id) {
        return Objects.requireNonNull(renamed.get(id), "A signed version holds what it refers to");
    }
}
