package se.prova.statement.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.instrument.ActivityArea;
import se.prova.interview.InterviewItem;
import se.prova.reading.Reading;
import se.prova.reading.StationReading;
import se.prova.session.Event;
import se.prova.session.Session;
import se.prova.statement.Basis;
import se.prova.statement.Finding;
import se.prova.statement.Finding.Section;
import se.prova.statement.Statements.Whole;
import se.prova.statement.casefile.CaseFile;

// Which findings a recipient gets, how they and their evidence are numbered, and what must not show.
final class Selection {

    /** A piece of evidence as printed: "O31", with the place a link leads to. */
    record Label(String letter, int number, String target) {
        String text() {
            return letter + number;
        }
    }

    private final CaseFile file;
    private final Whole whole;
    private final Reading reading;
    private final List<Finding> kept;
    private final int omitted;
    private final Map<UUID, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Map<String, List<Integer>> citedBy = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();
    private final Set<UUID> left;

    Selection(CaseFile file, Whole whole, Reading reading, Templates templates) {
        List<Section> order = templates.order();
        this.file = file;
        this.whole = whole;
        this.reading = reading;
        this.left = whole.leftOutOf(templates.recipient());
        this.kept = whole.findings().stream()
                .filter(finding -> !left.contains(finding.id()))
                .filter(finding -> !templates.plain() || !finding.plain().isBlank())
                .sorted(Comparator.comparingInt((Finding one) -> order.indexOf(one.section()))
                        .thenComparingInt(this::place)
                        .thenComparingInt(Finding::ordinal)
                        .thenComparing(Finding::id))
                .toList();
        this.omitted = whole.findings().size() - kept.size();
        kept.forEach(finding -> numbers.put(finding.id(), numbers.size() + 1));
        evidence();
        label();
    }

    // Observations stand by station in the order of the trial, limitations by area; the rest as the assessor put them.
    private int place(Finding finding) {
        return switch (finding.section()) {
            case OBSERVATIONS ->
                station(finding)
                        .map(station -> reading.stations().indexOf(station))
                        .orElse(Integer.MAX_VALUE);
            case LIMITATIONS ->
                Optional.ofNullable(finding.area()).map(ActivityArea::ordinal).orElse(Integer.MAX_VALUE);
            default -> 0;
        };
    }

    private void evidence() {
        Stream.concat(kept.stream().map(Finding::id), whole.answers().stream().map(answer -> answer.id()))
                .flatMap(owner -> whole.basisOf(owner).stream())
                .forEach(basis -> shown.add(key(basis)));
        whole.findings().stream()
                .filter(finding -> left.contains(finding.id()))
                .flatMap(finding -> whole.basisOf(finding.id()).stream())
                .map(Selection::key)
                .filter(key -> !shown.contains(key))
                .forEach(withheld::add);
        for (Finding finding : kept) {
            whole.basisOf(finding.id())
                    .forEach(basis -> citedBy.computeIfAbsent(key(basis), first -> new ArrayList<>())
                            .add(number(finding)));
        }
    }

    private void label() {
        Stream.Builder<String> events = Stream.builder();
        for (Session session : sessions()) {
            file.eventsOf(session.id()).forEach(event -> events.add(key(Basis.Kind.EVENT, event.id())));
        }
        file.events().stream()
                .filter(event -> event.sessionId() == null)
                .forEach(event -> events.add(key(Basis.Kind.EVENT, event.id())));
        label("O", events.build(), false);
        label("P", sessions().stream().map(one -> key(Basis.Kind.SESSION, one.id())), true);
        label(
                "K",
                file.profiles().stream()
                        .map(one -> key(Basis.Kind.PROFILE, one.made().id())),
                false);
        label("D", file.days().stream().map(one -> key(Basis.Kind.ATTENDANCE_DAY, one.id())), false);
        label(
                "I",
                file.interviews().stream()
                        .flatMap(talk -> talk.items().stream().map(InterviewItem::id))
                        .map(id -> key(Basis.Kind.INTERVIEW_ITEM, id)),
                false);
        label("R", Stream.of(key(Basis.Kind.REFERRAL, file.assessment().id())), false);
    }

    // The third time somebody worked is pass 3, whatever is left out; other things are numbered as they are shown.
    private void label(String letter, Stream<String> keys, boolean all) {
        int number = 0;
        for (String key : keys.toList()) {
            if (all || shown.contains(key)) {
                number++;
                labels.put(key, new Label(letter, number, letter.toLowerCase(java.util.Locale.ROOT) + number));
            }
        }
    }

    List<Finding> kept() {
        return kept;
    }

    List<Finding> kept(Section section) {
        return kept.stream().filter(one -> one.section() == section).toList();
    }

    /** How many findings this recipient's document leaves out. */
    int omitted() {
        return omitted;
    }

    int number(Finding finding) {
        return java.util.Objects.requireNonNull(numbers.get(finding.id()));
    }

    /** Sessions in the order of the trial. */
    List<Session> sessions() {
        return reading.stations().stream()
                .flatMap(station -> station.times().stream())
                .sorted(Comparator.comparing(StationReading.Time::on).thenComparing(time -> started(time.session())))
                .flatMap(time -> file.session(time.session()).stream())
                .toList();
    }

    private String started(UUID session) {
        return file.eventsOf(session).stream()
                .findFirst()
                .map(event -> event.at().toInstant().toString())
                .orElse("~" + session);
    }

    Label pass(UUID session) {
        return java.util.Objects.requireNonNull(labels.get(key(Basis.Kind.SESSION, session)));
    }

    Optional<Label> label(Basis.Kind kind, UUID id) {
        return shown(kind, id) ? Optional.ofNullable(labels.get(key(kind, id))) : Optional.empty();
    }

    boolean shown(Basis.Kind kind, UUID id) {
        return shown.contains(key(kind, id));
    }

    /** Whether only findings that are left out rest on it, so that it must not show anywhere. */
    boolean withheld(Basis.Kind kind, UUID id) {
        return withheld.contains(key(kind, id));
    }

    /** Numbers of the findings that rest on it. */
    List<Integer> citedBy(Basis.Kind kind, UUID id) {
        return citedBy.getOrDefault(key(kind, id), List.of());
    }

    /** Numbers of the kept findings that an owner rests on. */
    List<Integer> findingsUnder(UUID owner) {
        return whole.basisOf(owner).stream()
                .filter(basis -> basis.kind() == Basis.Kind.FINDING)
                .flatMap(basis -> Optional.ofNullable(numbers.get(UUID.fromString(basis.ref()))).stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** Whether an owner also rests on a finding that this document leaves out. */
    boolean restsOnOmitted(UUID owner) {
        return whole.basisOf(owner).stream()
                .anyMatch(basis -> basis.kind() == Basis.Kind.FINDING && left.contains(UUID.fromString(basis.ref())));
    }

    /** Labels of the evidence an owner rests on, by letter and number. */
    List<Label> evidenceUnder(UUID owner) {
        return whole.basisOf(owner).stream()
                .filter(basis -> basis.kind() != Basis.Kind.FINDING)
                .flatMap(basis -> Optional.ofNullable(labels.get(key(basis))).stream())
                .sorted(Comparator.comparingInt((Label label) -> "RKPODI".indexOf(label.letter()))
                        .thenComparingInt(Label::number))
                .distinct()
                .toList();
    }

    /** The station a finding is about: where most of what it rests on happened, else the one its topic names. */
    Optional<StationReading> station(Finding finding) {
        Map<String, Long> keys = whole.basisOf(finding.id()).stream()
                .flatMap(basis -> session(basis).stream())
                .map(Session::stationKey)
                .collect(Collectors.groupingBy(key -> key, LinkedHashMap::new, Collectors.counting()));
        return keys.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> reading.stations().stream()
                        .map(StationReading::key)
                        .filter(key -> (finding.topic() + "/").contains("/" + key + "/"))
                        .findFirst())
                .flatMap(reading::station);
    }

    private Optional<Session> session(Basis basis) {
        return switch (basis.kind()) {
            case SESSION -> file.session(UUID.fromString(basis.ref()));
            case EVENT ->
                file.events().stream()
                        .filter(event -> event.id().toString().equals(basis.ref()))
                        .map(Event::sessionId)
                        .findFirst()
                        .flatMap(file::session);
            default -> Optional.empty();
        };
    }

    /** Stations that may show: those not wholly left out. */
    List<StationReading> stations() {
        Set<String> about = kept.stream()
                .flatMap(finding -> station(finding).stream())
                .map(StationReading::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> gone = whole.findings().stream()
                .filter(finding -> left.contains(finding.id()))
                .flatMap(finding -> station(finding).stream())
                .map(StationReading::key)
                .filter(key -> !about.contains(key))
                .collect(Collectors.toSet());
        return reading.stations().stream()
                .filter(station -> !gone.contains(station.key()))
                .toList();
    }

    private static String key(Basis basis) {
        return basis.kind() + basis.ref();
    }

    private static String key(Basis.Kind kind, UUID id) {
        return kind + id.toString();
    }
}
