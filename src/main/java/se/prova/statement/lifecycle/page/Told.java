package se.prova.statement.lifecycle.page;

/**
 * One thing of the history, in words.
 *
 * @param words what was said, word for word; possibly empty
 */
public record Told(String sentence, String words, String by, String when) {}
