package se.prova.account.setup;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import se.prova.access.Accounts;
import se.prova.access.Unit;
import se.prova.audit.Actor;
import se.prova.audit.AuditEvent;
import se.prova.web.Refused;

/** Stores the first account with its unit: both or neither, and only while there is no account. */
@Singleton
class SqlSetup {

    private static final Actor SETUP = Actor.program("setup");

    private final Accounts accounts;

    SqlSetup(Accounts accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public void store(SetupForm form) {
        if (!accounts.none()) {
            throw Refused.hidden();
        }
        Unit unit = form.place().unit();
        accounts.addPlace(form.place(), AuditEvent.of(SETUP, "unit.created", "", "unit/" + unit.id()));
        accounts.add(
                form.account(),
                form.roles(),
                form.training(),
                AuditEvent.of(
                        SETUP,
                        "account.created",
                        "",
                        "account/" + form.account().id()));
    }
}
