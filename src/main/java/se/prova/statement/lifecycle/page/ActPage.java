package se.prova.statement.lifecycle.page;

import java.util.List;
import se.prova.statement.lifecycle.Act;
import se.prova.statement.lifecycle.Door;
import se.prova.web.Fields;
import se.prova.web.Option;

/**
 * One form about a version.
 *
 * @param action address it is sent to
 * @param said what the form is an answer to, word for word; possibly empty
 * @param ways in which a question can be answered; empty for other forms
 * @param seen what an answer about new material is about; empty for other forms
 */
public record ActPage(
        Door.Passed passed, Act act, String action, List<String> said, List<Option> ways, String seen, Fields fields) {}
