package se.prova.statement.lifecycle.page;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.prova.access.Account;
import se.prova.access.Accounts;
import se.prova.statement.Statement;
import se.prova.statement.lifecycle.Step;
import se.prova.statement.lifecycle.Trail;
import se.prova.web.View;

/** The history of a version in words, the newest first. */
@Singleton
public class JteHistory {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final List<Trail> trails;
    private final Accounts accounts;

    JteHistory(List<Trail> trails, Accounts accounts) {
        this.trails = trails;
        this.accounts = accounts;
    }

    public List<Told> of(View view, Statement statement) {
        return trails.stream()
                .flatMap(trail -> trail.of(statement).stream())
                .sorted(Comparator.comparing(Step::at).reversed())
                .map(step -> told(view, step))
                .toList();
    }

    private Told told(View view, Step step) {
        Object[] arguments = step.arguments().stream()
                .map(one -> one.matches(DAY) ? view.day(LocalDate.parse(one)) : one)
                .toArray();
        return new Told(
                view.text(step.key(), arguments),
                step.words(),
                accounts.find(step.by()).map(Account::name).orElse(""),
                view.moment(step.at()));
    }
}
