package se.prova.statement.lifecycle;

import java.util.List;
import se.prova.statement.Statement;

/** Who knows some of what has happened to a version. The history is what all of them know together. */
public interface Trail {

    /** In any order. */
    List<Step> of(Statement statement);
}
