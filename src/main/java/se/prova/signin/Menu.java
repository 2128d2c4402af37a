package se.prova.signin;

import java.util.List;
import se.prova.access.Action;
import se.prova.access.Policy;
import se.prova.access.Resource;
import se.prova.access.User;
import se.prova.web.Visitor;

/** The main menu, with the entries that somebody's roles open and no others. */
public final class Menu {

    /** An entry, and what one must be allowed in order to open it. */
    private record Known(Action action, Visitor.Entry entry) {

        static Known of(Action action, String key, String address) {
            return new Known(action, new Visitor.Entry(key, address));
        }
    }

    private static final List<Known> ALL = List.of(
            Known.of(Action.LIST_ASSESSMENTS, "nav.assessments", "/bedomningar"),
            Known.of(Action.READ_STATEMENT, "nav.cases", "/arenden"),
            Known.of(Action.READ_STATIONS, "nav.stations", "/stationer"),
            Known.of(Action.SECOND_GRANT, "nav.rights", "/behorigheter"),
            Known.of(Action.READ_LOG, "nav.log", "/logg"),
            Known.of(Action.MANAGE_ACCOUNTS, "nav.accounts", "/konton"));

    private Menu() {}

    /** The entries somebody may open, in the order they are shown. The first is where they begin. */
    public static List<Visitor.Entry> of(User user) {
        return ALL.stream()
                .filter(one -> Policy.allows(user, one.action(), new Resource.OfUnit(user.unit())))
                .map(Known::entry)
                .toList();
    }
}
