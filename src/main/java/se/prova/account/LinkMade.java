package se.prova.account;

import java.util.UUID;

/**
 * A link just made, shown once.
 *
 * @param path what stands after the name of the site
 */
public record LinkMade(UUID account, String name, String username, String purpose, String path) {}
