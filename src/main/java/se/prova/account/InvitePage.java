package se.prova.account;

import java.util.List;
import se.prova.web.Fields;
import se.prova.web.Option;

/** The form for a new account; the unit is asked for only where there is a choice. */
public record InvitePage(Fields fields, List<Option> units) {}
