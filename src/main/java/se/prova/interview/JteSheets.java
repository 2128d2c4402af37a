package se.prova.interview;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.prova.access.Accounts;
import se.prova.access.User;
import se.prova.assessment.Entered;
import se.prova.assessment.Entrance;
import se.prova.db.Ids;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Definitions;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Library;
import se.prova.instrument.NonRating.Kind;
import se.prova.instrument.Overlays;
import se.prova.instrument.Section;
import se.prova.interview.Interview.Occasion;
import se.prova.interview.Interview.Situation;
import se.prova.interview.InterviewPage.Group;
import se.prova.interview.InterviewPage.Row;
import se.prova.interview.InterviewPage.WithoutWorkplace;
import se.prova.web.Dates;
import se.prova.web.Fields;
import se.prova.web.Refused;

/** Lays interviews out as pages. */
@Singleton
class JteSheets {

    private static final String INSTRUMENT = "wri";

    /** What cannot be answered without a workplace. Source: the guidance of the items themselves. */
    private static final List<String> ABOUT_WORKPLACE = List.of("boss", "coworkers");

    private final Interviews interviews;
    private final Definitions definitions;
    private final Library library;
    private final Overlays overlays;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    JteSheets(
            Interviews interviews,
            Definitions definitions,
            Library library,
            Overlays overlays,
            Accounts accounts,
            Ids ids,
            Clock clock) {
        this.interviews = interviews;
        this.definitions = definitions;
        this.library = library;
        this.overlays = overlays;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.today(clock);
    }

    Optional<Interview> find(Entered entered, Occasion occasion) {
        return interviews.ofAssessment(entered.assessment().id()).stream()
                .filter(interview -> interview.occasion() == occasion)
                .findFirst();
    }

    /** An item of this assessment; another's is not there. */
    InterviewItem item(Entered entered, String id) {
        return interviews
                .item(Entrance.id(id))
                .filter(item -> item.assessmentId().equals(entered.assessment().id()))
                .orElseThrow(Refused::hidden);
    }

    Instrument latest() {
        return definitions.latest(INSTRUMENT).orElseThrow();
    }

    Instrument instrument(Interview interview) {
        return library.instrument(interview.instrument());
    }

    Fields blank() {
        return Fields.filled(Map.of("held-on", today().toString()));
    }

    StartPage start(User user, Entered entered, Occasion occasion, Fields fields) {
        Optional<Interview> first = occasion == Occasion.CLOSING ? find(entered, Occasion.FIRST) : Optional.empty();
        return new StartPage(entered, occasion, fields, first, trained(user));
    }

    Interview make(
            User user, Entered entered, Occasion occasion, Situation situation, LocalDate heldOn, Instrument used) {
        DefinitionRef ref = definitions
                .ref(used.id(), used.revision(), overlays.wording(used, today()).edition())
                .orElseThrow();
        return new Interview(
                ids.next(),
                entered.assessment().id(),
                occasion,
                situation,
                heldOn,
                user.account(),
                ref.id(),
                ref.revision(),
                ref.hash(),
                ref.overlay(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                0);
    }

    InterviewPage page(User user, Entered entered, Interview interview, Unsaved unsaved) {
        Instrument instrument = instrument(interview);
        List<InterviewItem> items = interviews.items(interview.id());
        Optional<Interview> first =
                interview.occasion() == Occasion.CLOSING ? find(entered, Occasion.FIRST) : Optional.empty();
        Map<String, InterviewItem> before =
                first.map(one -> byItem(interviews.items(one.id()))).orElse(Map.of());
        return new InterviewPage(
                entered,
                interview,
                instrument,
                overlays.wording(instrument, today()),
                groups(instrument, byItem(items), before, unsaved),
                Progress.of(items),
                first,
                trained(user),
                aboutWorkplace(instrument, byItem(items)));
    }

    /** The items about a workplace as they would be after the tap, those that change. */
    List<InterviewItem> withoutWorkplace(Interview interview, boolean back) {
        String notApplicable = notApplicable(instrument(interview));
        return interviews.items(interview.id()).stream()
                .filter(item -> ABOUT_WORKPLACE.contains(item.item()))
                .filter(item -> back ? notApplicable.equals(item.rating()) : item.rating() == null)
                .map(item -> new ItemForm(back ? null : notApplicable, item.comment()).applied(item, item.revision()))
                .toList();
    }

    private static List<Group> groups(
            Instrument instrument,
            Map<String, InterviewItem> items,
            Map<String, InterviewItem> before,
            Unsaved unsaved) {
        List<Group> groups = new ArrayList<>();
        int number = 1;
        for (Section section : instrument.sections()) {
            List<Row> rows = new ArrayList<>();
            for (Item item : section.items()) {
                InterviewItem stored = items.get(item.id());
                if (stored != null) {
                    rows.add(row(number, item, stored, Optional.ofNullable(before.get(item.id())), unsaved));
                }
                number++;
            }
            groups.add(new Group(section, rows));
        }
        return groups;
    }

    private static Row row(
            int number, Item item, InterviewItem stored, Optional<InterviewItem> before, Unsaved unsaved) {
        boolean typed = unsaved.about(stored);
        Fields fields = typed ? unsaved.fields() : Fields.filled(Map.of("comment-" + item.id(), stored.comment()));
        return new Row(number, item, stored, fields, before, typed ? unsaved.late() : Optional.empty());
    }

    private static WithoutWorkplace aboutWorkplace(Instrument instrument, Map<String, InterviewItem> items) {
        List<Item> all = instrument.items();
        List<Integer> numbers = new ArrayList<>();
        int open = 0;
        int set = 0;
        for (String id : ABOUT_WORKPLACE) {
            InterviewItem item = items.get(id);
            if (item != null) {
                numbers.add(all.stream().map(Item::id).toList().indexOf(id) + 1);
                open += item.rating() == null ? 1 : 0;
                set += notApplicable(instrument).equals(item.rating()) ? 1 : 0;
            }
        }
        String section = instrument.sections().stream()
                .filter(one -> one.items().stream().anyMatch(item -> ABOUT_WORKPLACE.contains(item.id())))
                .map(Section::id)
                .findFirst()
                .orElse("");
        return new WithoutWorkplace(section, numbers, open, set);
    }

    private static String notApplicable(Instrument instrument) {
        return instrument.scale().nonRatings().stream()
                .filter(nonRating -> nonRating.kind() == Kind.NOT_APPLICABLE)
                .map(nonRating -> nonRating.code())
                .findFirst()
                .orElseThrow();
    }

    private boolean trained(User user) {
        return accounts.training(user.account()).stream()
                .anyMatch(training -> training.instrument().equals(INSTRUMENT));
    }

    private static Map<String, InterviewItem> byItem(List<InterviewItem> items) {
        return items.stream().collect(Collectors.toMap(InterviewItem::item, Function.identity()));
    }
}
