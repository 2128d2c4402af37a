package se.prova.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who may do what: deny by default, one table in one place.
 *
 * <p>The border is the unit, then a grant per assessment; for a protected person a grant that two people stand behind.
 * Source: DESIGN section 9.
 */
public final class Policy {

    /** Both refusals look alike from outside: what one may not know of is answered as absent. */
    public enum Decision {
        ALLOWED,
        DENIED
    }

    private static final Map<Action, Set<Role>> MAY = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Action.LIST_ASSESSMENTS,
                    Set.of(Role.PROCESSLEDARE, Role.HANDLEDARE, Role.HANDLAGGARE, Role.UNIT_MANAGER)),
            Map.entry(Action.CREATE_ASSESSMENT, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.READ_ASSESSMENT, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.EDIT_ASSESSMENT, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.RECORD_ATTENDANCE, Set.of(Role.PROCESSLEDARE, Role.HANDLEDARE)),
            Map.entry(Action.RECORD_OBSERVATION, Set.of(Role.PROCESSLEDARE, Role.HANDLEDARE)),
            Map.entry(Action.RATE, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.INTERVIEW, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.READ_STATEMENT, Set.of(Role.PROCESSLEDARE, Role.HANDLAGGARE)),
            Map.entry(Action.DRAFT_STATEMENT, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.SIGN_STATEMENT, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.RECORD_CONSENT, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.HAND_STATEMENT, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.GIVE_CODE, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.SEND_STATEMENT, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.ATTACH_STATEMENT, Set.of(Role.PROCESSLEDARE, Role.HANDLAGGARE)),
            Map.entry(Action.EXPORT_FILE, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.READ_READERS, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.READ_STATIONS, Set.of(Role.PROCESSLEDARE, Role.HANDLEDARE, Role.UNIT_MANAGER)),
            Map.entry(Action.MAKE_DEMAND_PROFILE, Set.of(Role.PROCESSLEDARE)),
            Map.entry(Action.READ_LOG, Set.of(Role.AUDITOR, Role.UNIT_MANAGER)),
            Map.entry(Action.EXPORT_LOG, Set.of(Role.AUDITOR, Role.UNIT_MANAGER)),
            Map.entry(Action.REVIEW_LOG, Set.of(Role.UNIT_MANAGER)),
            Map.entry(Action.READ_ALONE, Set.of(Role.AUDITOR)),
            Map.entry(Action.MANAGE_GRANTS, Set.of(Role.UNIT_MANAGER)),
            Map.entry(
                    Action.SECOND_GRANT,
                    Set.of(Role.PROCESSLEDARE, Role.HANDLEDARE, Role.HANDLAGGARE, Role.UNIT_MANAGER)),
            Map.entry(Action.INVITE, Set.of(Role.UNIT_MANAGER, Role.ADMINISTRATOR)),
            Map.entry(Action.MANAGE_ACCOUNTS, Set.of(Role.ADMINISTRATOR))));

    // Who gives rights away must reach what nobody has a right to, or what its last reader has left.
    private static final Set<Action> WITHOUT_GRANT = Set.of(Action.MANAGE_GRANTS);

    private Policy() {}

    /** Whether the user may do this to that. An assessment needs a grant besides the role. */
    public static Decision decide(User user, Action action, Resource resource) {
        boolean role = MAY.getOrDefault(action, Set.of()).stream().anyMatch(may -> user.holds(may, resource.unit()));
        boolean grant = switch (resource) {
            case Resource.OfUnit unit -> true;
            case Resource.OfAssessment of ->
                WITHOUT_GRANT.contains(action) || user.reaches(of.assessment(), of.protectedPerson());
        };
        return role && grant ? Decision.ALLOWED : Decision.DENIED;
    }

    /**
     * Whether the participant, let in by a code, may see or say something there: in their own assessment as long as it
     * goes on, and nowhere else. For somebody protected nobody stands behind a code, so it opens nothing.
     */
    public static Decision decide(Guest guest, Resource resource, boolean goesOn) {
        boolean own = switch (resource) {
            case Resource.OfUnit unit -> false;
            case Resource.OfAssessment of ->
                of.assessment().equals(guest.assessment()) && of.unit().equals(guest.unit()) && !of.protectedPerson();
        };
        return own && goesOn ? Decision.ALLOWED : Decision.DENIED;
    }

    /** The same as a question, for a page that shows only the ways that are open. */
    public static boolean allows(User user, Action action, Resource resource) {
        return decide(user, action, resource) == Decision.ALLOWED;
    }

    /** The units whose log somebody may read, the one they act in first: a manager their own, an auditor all theirs. */
    public static List<UUID> logs(User user) {
        return Stream.concat(Stream.of(user.unit()), audits(user).stream())
                .distinct()
                .filter(unit -> allows(user, Action.READ_LOG, new Resource.OfUnit(unit)))
                .toList();
    }

    /** The units whose log somebody audits: all units of each nämnd where they are an auditor, and no others. */
    public static List<UUID> audits(User user) {
        return user.roles().keySet().stream()
                .filter(unit -> user.holds(Role.AUDITOR, unit))
                .sorted()
                .toList();
    }

    /** The role an allowed action is done in, for the log. */
    public static Role roleFor(User user, Action action, UUID unit) {
        return MAY.getOrDefault(action, Set.of()).stream()
                .filter(may -> user.holds(may, unit))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody asks for the role of a denied action"));
    }
}
