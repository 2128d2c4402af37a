package se.prova.statement.page;

import java.util.List;

/**
 * Before the first version: what a draft would begin with.
 *
 * @param proposed how many findings are proposed
 * @param waiting what the reading still waits for, each a sentence
 */
public record BeginPage(String path, String home, String label, int proposed, List<String> waiting) {}
