package se.prova.signin;

import java.util.List;
import se.prova.access.Place;
import se.prova.access.Role;
import se.prova.access.Training;
import se.prova.access.User;

/** What somebody sees of their own account. */
public record OwnAccount(User user, Place place, List<Role> roles, List<Training> training) {}
