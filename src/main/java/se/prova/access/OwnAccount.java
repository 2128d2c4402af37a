package se.prova.access;

import java.util.List;

/** What somebody sees of their own account. */
public record OwnAccount(User user, Place place, List<Role> roles, List<Training> training) {}
