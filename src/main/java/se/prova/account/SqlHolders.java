package se.prova.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.access.Account;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.access.Training;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;
import se.prova.db.Ids;
import se.prova.signin.SqlOwnSessions;

/** The accounts of a unit, as whoever looks after them changes them. Each change has its event in its transaction. */
@Singleton
class SqlHolders {

    private final HolderRows holders;
    private final HeldRows held;
    private final CourseRows courses;
    private final LinkRows links;
    private final SqlOwnSessions sessions;
    private final AuditLog log;
    private final Ids ids;
    private final Clock clock;

    SqlHolders(
            HolderRows holders,
            HeldRows held,
            CourseRows courses,
            LinkRows links,
            SqlOwnSessions sessions,
            AuditLog log,
            Ids ids,
            Clock clock) {
        this.holders = holders;
        this.held = held;
        this.courses = courses;
        this.links = links;
        this.sessions = sessions;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public List<Account> everOfUnit(UUID unit) {
        return holders.everOfUnit(unit);
    }

    /** Account id to the roles held in the unit. */
    @Transactional
    public Map<UUID, Set<Role>> roles(UUID unit) {
        return held.findByUnitId(unit).stream()
                .collect(Collectors.groupingBy(
                        RoleHeld::accountId,
                        Collectors.mapping(RoleHeld::role, Collectors.toCollection(TreeSet::new))));
    }

    @Transactional
    public void setRoles(UUID account, UUID unit, Set<Role> roles, Actor actor) {
        holders.takeRoles(account, unit);
        roles.forEach(role -> held.save(new RoleHeld(ids.next(), account, unit, role)));
        String now = roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        log.append(
                AuditEvent.of(actor, "account.roles", "", "account/" + account).because(now));
    }

    @Transactional
    public void setTraining(UUID account, List<AccountFields.Course> taken, Actor actor) {
        holders.forgetTraining(account);
        taken.forEach(one -> courses.save(new Training(ids.next(), account, one.instrument(), one.name(), one.year())));
        log.append(AuditEvent.of(actor, "account.trained", "", "account/" + account));
    }

    /** Closes the account: its sessions and links open nothing from the next request on. */
    @Transactional
    public void close(UUID account, Actor actor) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        holders.close(account, now);
        links.withdraw(account, now);
        sessions.endAll(account);
        log.append(AuditEvent.of(actor, "account.closed", "", "account/" + account));
    }
}
