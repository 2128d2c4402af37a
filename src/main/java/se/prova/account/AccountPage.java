package se.prova.account;

import java.util.List;
import se.prova.access.Account;
import se.prova.access.Role;
import se.prova.access.Training;
import se.prova.web.Fields;

/**
 * One account, as whoever looks after it sees it.
 *
 * @param own whether it is the reader's own
 * @param mayManage whether the reader may change roles and training, and close it
 * @param mayChangeRoles the same for roles: nobody gives themselves any, but where there is nobody else to do it
 * @param waiting whether its holder has not chosen a password yet
 * @param phone whether a phone is connected
 */
public record AccountPage(
        Account account,
        List<Role> roles,
        List<Training> training,
        Fields fields,
        boolean own,
        boolean mayManage,
        boolean mayChangeRoles,
        boolean waiting,
        boolean phone) {

    public boolean closed() {
        return account.closedAt() != null;
    }
}
