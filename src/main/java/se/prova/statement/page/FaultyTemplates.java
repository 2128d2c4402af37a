package se.prova.statement.page;

import java.util.List;
import se.prova.definition.Problem;

/**
 * Why a recipient's document cannot be shown: what is wrong in its templates, or what in a text cannot be printed.
 *
 * @param title of the recipient
 */
public record FaultyTemplates(String path, String label, String title, List<Problem> problems) {}
