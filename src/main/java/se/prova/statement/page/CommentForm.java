package se.prova.statement.page;

import java.util.List;
import se.prova.statement.page.StatementPage.Said;
import se.prova.web.Fields;

/**
 * The participant's own words about the statement, as a form. What was said before stays.
 *
 * @param before what was said before
 */
public record CommentForm(String path, String label, String name, Fields fields, List<Said> before) {}
