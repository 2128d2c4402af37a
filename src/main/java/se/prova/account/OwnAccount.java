package se.prova.account;

import java.util.List;
import se.prova.access.Place;
import se.prova.access.Role;
import se.prova.access.Training;
import se.prova.access.User;
import se.prova.signin.SqlOwnSessions.Listed;

/** What somebody sees of their own account. */
public record OwnAccount(
        User user, Place place, List<Role> roles, List<Training> training, boolean mayInvite, List<Listed> sessions) {}
