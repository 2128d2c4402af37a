package se.prova.rights;

import java.util.List;
import se.prova.web.Fields;
import se.prova.web.Option;

/**
 * The form that gives all of a colleague's rights in the unit to another.
 *
 * @param from those who hold rights, with how many; accounts that are closed included
 * @param done how many were handed over just now; 0 before
 */
public record HandOverPage(Fields fields, List<Option> from, List<Option> to, List<Option> askable, int done) {}
