package se.prova.document;

/**
 * Something a template editor has to put right.
 *
 * @param file the template or text it stands in
 * @param line counted from 1
 * @param text a whole sentence
 */
public record Mistake(String file, int line, Rule rule, String text) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
