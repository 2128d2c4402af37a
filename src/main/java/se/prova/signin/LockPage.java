package se.prova.signin;

import se.prova.web.Fields;

/**
 * What a locked session shows.
 *
 * @param name whose session it is
 * @param pin whether the short code opens it, and not the password
 */
public record LockPage(String name, boolean pin, Fields fields) {}
