package se.prova.account;

import se.prova.web.Fields;

/** What somebody meets who opens their one-time link. */
public record LinkPage(String name, String username, String purpose, String path, Fields fields) {}
