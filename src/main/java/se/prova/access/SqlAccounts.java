package se.prova.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.prova.audit.AuditEvent;
import se.prova.audit.AuditLog;

/** Accounts, roles and places in the database. */
@Singleton
class SqlAccounts implements Accounts {

    private final AccountRows accounts;
    private final RoleRows roles;
    private final TrainingRows training;
    private final GrantRows grants;
    private final SqlPlaces places;
    private final AuditLog log;

    SqlAccounts(
            AccountRows accounts,
            RoleRows roles,
            TrainingRows training,
            GrantRows grants,
            SqlPlaces places,
            AuditLog log) {
        this.accounts = accounts;
        this.roles = roles;
        this.training = training;
        this.grants = grants;
        this.places = places;
        this.log = log;
    }

    @Override
    @Transactional
    public boolean none() {
        return accounts.count() == 0;
    }

    @Override
    @Transactional
    public Optional<Account> find(UUID id) {
        return accounts.findById(id);
    }

    @Override
    @Transactional
    public Optional<Account> byUsername(String username) {
        return accounts.findByUsername(username);
    }

    @Override
    @Transactional
    public Optional<User> user(UUID id, LocalDate today) {
        return accounts.findById(id)
                .filter(account -> account.closedAt() == null)
                .flatMap(account -> {
                    Map<UUID, Set<Role>> held = roles.findByAccountId(id).stream()
                            .collect(Collectors.groupingBy(
                                    RoleHeld::unitId, Collectors.mapping(RoleHeld::role, Collectors.toSet())));
                    List<Grant> valid = grants.findByAccountIdOrderByGrantedAt(id).stream()
                            .filter(grant -> grant.validOn(today))
                            .toList();
                    Set<UUID> granted = valid.stream().map(Grant::assessmentId).collect(Collectors.toSet());
                    Set<UUID> seconded = valid.stream()
                            .filter(grant -> grant.secondedAt() != null)
                            .map(Grant::assessmentId)
                            .collect(Collectors.toSet());
                    return held.keySet().stream()
                            .sorted()
                            .findFirst()
                            .map(unit -> new User(
                                    id, account.name(), account.title(), unit, audited(held), granted, seconded));
                });
    }

    /** The log is one in a nämnd: who audits one of its units audits all of them, and none beyond. */
    private Map<UUID, Set<Role>> audited(Map<UUID, Set<Role>> held) {
        Map<UUID, Set<Role>> roles = new HashMap<>(held);
        held.forEach((unit, here) -> {
            if (here.contains(Role.AUDITOR)) {
                for (UUID besides : places.besides(unit)) {
                    Set<Role> there = EnumSet.of(Role.AUDITOR);
                    there.addAll(held.getOrDefault(besides, Set.of()));
                    roles.put(besides, there);
                }
            }
        });
        return roles;
    }

    @Override
    @Transactional
    public List<Training> training(UUID accountId) {
        return training.findByAccountIdOrderByInstrument(accountId);
    }

    @Override
    @Transactional
    public Place place(UUID unitId) {
        return places.find(unitId);
    }

    @Override
    @Transactional
    public List<Account> ofUnit(UUID unitId) {
        return accounts.ofUnit(unitId);
    }

    @Override
    @Transactional
    public List<Account> mayWork(UUID unitId) {
        return accounts.mayWork(unitId);
    }

    @Override
    @Transactional
    public void addPlace(Place place, AuditEvent event) {
        places.add(place);
        log.append(event);
    }

    @Override
    @Transactional
    public void add(Account account, List<RoleHeld> held, List<Training> courses, AuditEvent event) {
        accounts.save(account);
        held.forEach(roles::save);
        courses.forEach(training::save);
        log.append(event);
    }
}
