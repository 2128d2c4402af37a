package se.prova.own;

/**
 * The statement as it was stored at signing.
 *
 * @param html its text as markup; empty for what was signed before there was any
 */
public record OwnStatementPage(String documentId, String html, String version) {}
