package se.prova.statement.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.YamlFile;
import se.prova.instrument.DefinitionRef;
import se.prova.session.Session;
import se.prova.statement.Basis;
import se.prova.statement.Statements;

// What a schema cannot say: that what one part of the file points to is in another part of it.
final class CaseLinks {

    private final YamlFile file;
    private final CaseFile value;
    private final List<Problem> problems = new ArrayList<>();

    private CaseLinks(YamlFile file, CaseFile value) {
        this.file = file;
        this.value = value;
    }

    static List<Problem> problems(YamlFile file, CaseFile value) {
        CaseLinks links = new CaseLinks(file, value);
        links.definitions();
        links.sessions();
        links.events();
        links.statement();
        return links.problems;
    }

    private void definitions() {
        for (int i = 0; i < value.definitions().size(); i++) {
            Definition one = value.definitions().get(i);
            String place = "/definitions/" + i;
            boolean named = file.tree().at(place + "/canonical/id").asText().equals(one.id())
                    && file.tree().at(place + "/canonical/revision").asText().equals(one.revision());
            if (!named || !one.whole()) {
                problem(place + "/hash", Rule.DEFINITION_ALTERED, one.id() + "-" + one.revision());
            }
        }
        for (String needed : List.of("quality/AWP", "frequency/AWC")) {
            String axis = needed.substring(0, needed.indexOf('/'));
            if (value.definitions().stream().noneMatch(one -> one.canonical().contains("\"axis\":\"" + axis + "\""))) {
                problem("/definitions", Rule.DEFINITION_MISSING, needed.substring(axis.length() + 1));
            }
        }
        for (int i = 0; i < value.interviews().size(); i++) {
            used("/interviews/" + i, value.interviews().get(i).interview().instrument());
        }
        for (int i = 0; i < value.profiles().size(); i++) {
            used("/profiles/" + i, value.profiles().get(i).made().instrument());
        }
    }

    private void sessions() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < value.sessions().size(); i++) {
            Session session = value.sessions().get(i);
            String place = "/sessions/" + i;
            if (!seen.add(session.id())) {
                problem(place + "/id", Rule.DUPLICATE_ID, session.id());
            }
            used(place, session.instrument());
            UUID profile = session.profileId();
            if (profile != null && value.profile(profile).isEmpty()) {
                problem(place + "/profileId", Rule.LINK_BROKEN, profile);
            }
            if (!session.stationId().isEmpty()) {
                used(
                        place,
                        new DefinitionRef(session.stationId(), session.stationRevision(), session.stationHash(), ""));
            }
        }
    }

    private void events() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < file.tree().path("events").size(); i++) {
            String place = "/events/" + i;
            String id = file.tree().at(place + "/id").asText();
            if (!seen.add(UUID.fromString(id))) {
                problem(place + "/id", Rule.DUPLICATE_ID, id);
            }
            String session = file.tree().at(place + "/sessionId").asText();
            if (!session.isEmpty() && value.session(UUID.fromString(session)).isEmpty()) {
                problem(place + "/sessionId", Rule.LINK_BROKEN, session);
            }
        }
    }

    private void statement() {
        Statements.Whole whole = value.statement();
        if (whole == null) {
            return;
        }
        Set<String> known = known(whole);
        for (int i = 0; i < whole.bases().size(); i++) {
            Basis basis = whole.bases().get(i);
            if (!known.contains(basis.kind() + basis.ref())) {
                problem("/statement/bases/" + i + "/ref", Rule.LINK_BROKEN, basis.ref());
            }
            if (whole.findings().stream().noneMatch(one -> one.id().equals(basis.ownerId()))
                    && whole.answers().stream().noneMatch(one -> one.id().equals(basis.ownerId()))) {
                problem("/statement/bases/" + i + "/ownerId", Rule.LINK_BROKEN, basis.ownerId());
            }
        }
        for (int i = 0; i < whole.answers().size(); i++) {
            UUID question = whole.answers().get(i).questionId();
            if (value.questions().stream().noneMatch(one -> one.id().equals(question))) {
                problem("/statement/answers/" + i + "/questionId", Rule.LINK_BROKEN, question);
            }
        }
    }

    private Set<String> known(Statements.Whole whole) {
        return Stream.of(
                        ids(Basis.Kind.EVENT, value.events().stream().map(event -> event.id())),
                        ids(
                                Basis.Kind.INTERVIEW_ITEM,
                                value.interviews().stream()
                                        .flatMap(talk -> talk.items().stream().map(item -> item.id()))),
                        ids(
                                Basis.Kind.PROFILE,
                                value.profiles().stream().map(one -> one.made().id())),
                        ids(Basis.Kind.ATTENDANCE_DAY, value.days().stream().map(day -> day.id())),
                        ids(Basis.Kind.SESSION, value.sessions().stream().map(one -> one.id())),
                        ids(Basis.Kind.FINDING, whole.findings().stream().map(one -> one.id())),
                        ids(Basis.Kind.REFERRAL, Stream.of(value.assessment().id())))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private static Stream<String> ids(Basis.Kind kind, Stream<UUID> ids) {
        return ids.map(id -> kind + id.toString());
    }

    private void used(String place, DefinitionRef ref) {
        boolean there = value.definitions().stream()
                .anyMatch(one -> one.id().equals(ref.id())
                        && one.revision().equals(ref.revision())
                        && one.hash().equals(ref.hash()));
        if (!there) {
            problem(place, Rule.DEFINITION_MISSING, ref.id() + "-" + ref.revision());
        }
    }

    private void problem(String place, Rule rule, Object word) {
        problems.add(file.problem(place, rule, word));
    }
}
