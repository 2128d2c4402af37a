package se.prova.extract;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.access.Grant;
import se.prova.access.Grants;
import se.prova.assessment.Assessment;
import se.prova.assessment.Assessments;
import se.prova.consent.Consents;
import se.prova.extract.Facts.Coded;
import se.prova.extract.Facts.Meaning;
import se.prova.field.Inbox;
import se.prova.guard.kept.Decisions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Library;
import se.prova.reading.Material;
import se.prova.reading.Materials;
import se.prova.release.Notices;
import se.prova.release.Releases;
import se.prova.release.drop.Drops;
import se.prova.session.Event;
import se.prova.session.Events;
import se.prova.session.Session;
import se.prova.signin.guest.SqlGuests;
import se.prova.statement.Basis;
import se.prova.statement.Recipient;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.lifecycle.Evidence;
import se.prova.statement.lifecycle.StatementEvents;
import se.prova.voice.Voices;
import se.prova.web.Dates;

/** Lays together all that is held of one assessment. Runs in the transaction that is already open. */
@Singleton
class SqlTrials {

    private final Materials materials;
    private final Assessments assessments;
    private final Events events;
    private final Inbox inbox;
    private final Statements statements;
    private final Decisions decisions;
    private final Consents consents;
    private final Releases releases;
    private final Drops drops;
    private final Voices voices;
    private final SqlGuests guests;
    private final Notices notices;
    private final StatementEvents happened;
    private final Evidence evidence;
    private final Grants grants;
    private final Library library;
    private final Words words;
    private final Facts facts;

    SqlTrials(
            Materials materials,
            Assessments assessments,
            Events events,
            Inbox inbox,
            Statements statements,
            Decisions decisions,
            Consents consents,
            Releases releases,
            Drops drops,
            Voices voices,
            SqlGuests guests,
            Notices notices,
            StatementEvents happened,
            Evidence evidence,
            Grants grants,
            Library library,
            Words words) {
        this.materials = materials;
        this.assessments = assessments;
        this.events = events;
        this.inbox = inbox;
        this.statements = statements;
        this.decisions = decisions;
        this.consents = consents;
        this.releases = releases;
        this.drops = drops;
        this.voices = voices;
        this.guests = guests;
        this.notices = notices;
        this.happened = happened;
        this.evidence = evidence;
        this.grants = grants;
        this.library = library;
        this.words = words;
        this.facts = new Facts(words);
    }

    /**
     * One assessment with everything that belongs to it.
     *
     * @param people what an id of an account means
     */
    Map<String, Object> of(Assessment assessment, Meaning people) {
        UUID id = assessment.id();
        Material material = materials.of(assessment);
        Names names = new Names(words);
        names.of(material);
        names.of(consents.waivers(id), consents.otherGrounds(id), consents.participations(id));
        List<SqlGuests.Given> codes = guests.given(id);
        codes.forEach(one -> names.put(one.id(), words.name("own-code", Printed.day(Dates.dayOf(one.madeAt())))));
        Meaning meaning = Terms.either(names, people);
        Terms terms = new Terms(material.performance(), meaning);
        List<Grant> held = grants.ofAssessment(id);

        Map<String, Object> all = facts.of(assessment, meaning);
        all.put("questions", facts.all(material.questions(), meaning));
        all.put("earlierTrials", facts.all(assessments.trials(id), meaning));
        all.put("days", facts.all(material.days(), meaning));
        all.put(
                "interviews",
                material.interviews().stream().map(one -> talk(one, meaning)).toList());
        all.put(
                "profiles",
                material.profiles().values().stream()
                        .map(one -> profile(one, meaning))
                        .toList());
        Map<UUID, Instant> received = events.received(id);
        all.put(
                "sessions",
                material.sessions().stream()
                        .map(one -> session(one.session(), material, received, meaning))
                        .toList());
        all.put(
                "events",
                material.events().stream()
                        .filter(one -> one.sessionId() == null)
                        .map(one -> event(one, received, terms))
                        .toList());
        all.put("setAside", facts.all(setAside(id, held), meaning));
        all.put("statements", statements(id, names, meaning));
        all.put("waivers", facts.all(consents.waivers(id), meaning));
        all.put("otherGrounds", facts.all(consents.otherGrounds(id), meaning));
        all.put("participations", facts.all(consents.participations(id), meaning));
        all.put("papers", facts.all(consents.papers(id), meaning));
        all.put("walkthroughs", facts.all(voices.walkthroughs(id), meaning));
        all.put("laterWords", facts.all(voices.laterWords(id), meaning));
        all.put("ownCodes", facts.all(codes, meaning));
        all.put("ownReadings", facts.all(voices.readings(id), meaning));
        all.put("releases", facts.all(releases.ofAssessment(id), meaning));
        all.put("drops", facts.all(drops.ofAssessment(id), meaning));
        all.put("receipts", facts.all(releases.receipts(id), meaning));
        all.put("notices", facts.all(notices.ofAssessment(id), meaning));
        all.put("grants", facts.all(held, meaning));
        return all;
    }

    private Map<String, Object> talk(Material.Talk talk, Meaning meaning) {
        Map<String, Object> all = facts.of(talk.interview(), meaning);
        all.put("items", facts.all(talk.items(), new Terms(talk.instrument(), meaning)));
        return all;
    }

    private Map<String, Object> profile(Material.Profile profile, Meaning meaning) {
        Map<String, Object> all = facts.of(profile.made(), meaning);
        Instrument instrument = library.instrument(profile.made().instrument());
        all.put("demands", facts.all(profile.demands(), new Terms(instrument, meaning)));
        return all;
    }

    private Map<String, Object> session(
            Session session, Material material, Map<UUID, Instant> received, Meaning meaning) {
        Terms terms = new Terms(library.instrument(session.instrument()), meaning);
        Map<String, Object> all = facts.of(session, meaning);
        all.put(
                "events",
                material.events().stream()
                        .filter(one -> session.id().equals(one.sessionId()))
                        .map(one -> event(one, received, terms))
                        .toList());
        return all;
    }

    private Map<String, Object> event(Event event, Map<UUID, Instant> received, Terms terms) {
        Map<String, Object> all = new LinkedHashMap<>();
        String type = event.data().type();
        all.put("type", new Coded(type, words.code("event", type)));
        all.putAll(facts.of(event, terms));
        all.put("receivedAt", received.get(event.id()));
        return all;
    }

    /** By those who have or had a right to it: anybody may name an assessment, and another nämnd is never hinted at. */
    private List<? extends Record> setAside(UUID assessment, List<Grant> held) {
        Set<UUID> holders = held.stream().map(Grant::accountId).collect(Collectors.toSet());
        return inbox.setAside(assessment).stream()
                .filter(one -> holders.contains(one.authorId()))
                .toList();
    }

    private List<Map<String, Object>> statements(UUID assessment, Names names, Meaning meaning) {
        List<Statement> versions = statements.ofAssessment(assessment).reversed();
        versions.forEach(one -> names.put(one.id(), words.name("statement", one.version())));
        List<Map<String, Object>> all = new ArrayList<>();
        for (Statement version : versions) {
            statements.whole(version.id()).ifPresent(whole -> all.add(statement(whole, names, meaning)));
        }
        return all;
    }

    private Map<String, Object> statement(Statements.Whole whole, Names names, Meaning meaning) {
        whole.findings().forEach(one -> names.put(one.id(), words.name("finding", one.ordinal())));
        Map<String, Object> all = facts.of(whole.statement(), meaning);
        all.put(
                "findings",
                whole.findings().stream()
                        .map(one -> resting(one, one.id(), whole, meaning))
                        .toList());
        all.put(
                "answers",
                whole.answers().stream()
                        .map(one -> resting(one, one.id(), whole, meaning))
                        .toList());
        all.put("comments", facts.all(whole.comments(), meaning));
        List<Map<String, Object>> left = new ArrayList<>();
        for (Recipient recipient : Recipient.values()) {
            for (UUID finding : whole.leftOutOf(recipient)) {
                left.add(facts.of(new Left(recipient, finding), meaning));
            }
        }
        all.put("leftOut", left);
        all.put("documents", facts.all(statements.stored(whole.statement().id()), meaning));
        Decisions.Made decided = decisions.of(whole.statement().id());
        all.put("guardLifts", facts.all(decided.lifts(), meaning));
        all.put("guardReplies", facts.all(decided.replies(), meaning));
        all.put("guardReflections", facts.all(decided.reflections(), meaning));
        all.put("seen", facts.all(evidence.seen(whole.statement().id()), meaning));
        all.put("happened", facts.all(happened.of(whole.statement().id()), meaning));
        return all;
    }

    private Map<String, Object> resting(Record one, UUID id, Statements.Whole whole, Meaning meaning) {
        Map<String, Object> all = facts.of(one, meaning);
        List<Basis> bases = whole.basisOf(id);
        all.put("restsOn", facts.all(bases, meaning));
        return all;
    }

    /** A finding that a recipient's document leaves out. */
    public record Left(Recipient recipient, UUID findingId) {}
}
