package se.prova.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.access.Grants;
import se.prova.access.Role;
import se.prova.access.RoleHeld;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.db.Ids;
import se.prova.statement.casefile.CaseFile;

/** One account for each role beside the colleagues who may do everything, so that every role can be tried. */
@Singleton
class DemoRoles {

    /** Somebody who holds one role; the username says which. */
    private enum One {
        HANDLEDARE(Role.HANDLEDARE, "Hugo Berg", "handledare"),
        HANDLAGGARE(Role.HANDLAGGARE, "Hanna Sund", "handläggare"),
        CHEF(Role.UNIT_MANAGER, "Cecilia Holm", "enhetschef"),
        GRANSKARE(Role.AUDITOR, "Greta Alm", "granskare"),
        ADMINISTRATOR(Role.ADMINISTRATOR, "Adam Nord", "systemförvaltare");

        private final Role role;
        private final String title;
        private final String holder;

        One(Role role, String holder, String title) {
            this.role = role;
            this.holder = holder;
            this.title = title;
        }

        String username() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether their work is in an assessment, which takes a right to it. */
        boolean worksInAssessments() {
            return role == Role.HANDLEDARE || role == Role.HANDLAGGARE;
        }
    }

    private final DemoStore store;
    private final Accounts accounts;
    private final Grants grants;
    private final Ids ids;
    private final Clock clock;

    DemoRoles(DemoStore store, Accounts accounts, Grants grants, Ids ids, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the accounts, with the rights their work takes, and answers their usernames. */
    List<String> store(List<CaseFile> files, String passwordHash) {
        UUID unit = files.getFirst().place().unit().id();
        return Stream.of(One.values())
                .map(one -> {
                    UUID id = ids.next();
                    accounts.add(
                            new Account(
                                    id,
                                    one.username(),
                                    passwordHash,
                                    one.holder,
                                    one.title,
                                    "",
                                    clock.instant(),
                                    null,
                                    0),
                            List.of(new RoleHeld(ids.next(), id, unit, one.role)),
                            List.of(),
                            AuditEvent.of(Actor.program("demo"), "account.created", "", "account/" + id));
                    if (one.worksInAssessments()) {
                        files.forEach(file -> grants.add(store.grant(file, id)));
                    }
                    return one.username();
                })
                .toList();
    }
}
