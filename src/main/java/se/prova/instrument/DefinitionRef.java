package se.prova.instrument;

/**
 * What used a definition keeps of it, so that it can always be read as it was.
 *
 * @param id the definition's id
 * @param revision its revision
 * @param hash SHA-256 of its canonical JSON, 64 hex digits
 * @param overlay the edition of the site's overlay that was on the screen, empty if there was none
 */
public record DefinitionRef(String id, String revision, String hash, String overlay) {}
