package se.prova.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts word by word: which of their words only one of them has. */
public final class Differing {

    private static final Pattern WORD = Pattern.compile("\\s*\\S+");
    private static final long COMPARED_MAX = 9_000_000;

    private Differing() {}

    /** A run of words. */
    public record Piece(String text, boolean differs) {}

    /** The first text in runs: those that the other has too, in the same order, and those that it has not. */
    public static List<Piece> of(String text, String other) {
        List<String> mine = words(text);
        List<String> theirs = words(other);
        if ((long) mine.size() * theirs.size() > COMPARED_MAX) {
            return List.of(new Piece(text, true));
        }
        boolean[] shared = shared(mine, theirs);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < mine.size(); i++) {
            if (i > 0 && shared[i] != shared[i - 1]) {
                pieces.add(new Piece(run.toString(), !shared[i - 1]));
                run.setLength(0);
            }
            run.append(mine.get(i));
        }
        if (!run.isEmpty()) {
            pieces.add(new Piece(run.toString(), !shared[mine.size() - 1]));
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Which words are part of the longest run of words, in order, that both have. */
    private static boolean[] shared(List<String> mine, List<String> theirs) {
        int[][] longest = new int[mine.size() + 1][theirs.size() + 1];
        for (int i = mine.size() - 1; i >= 0; i--) {
            for (int j = theirs.size() - 1; j >= 0; j--) {
                longest[i][j] = same(mine, theirs, i, j)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] shared = new boolean[mine.size()];
        int j = 0;
        for (int i = 0; i < mine.size() && j < theirs.size(); ) {
            if (same(mine, theirs, i, j)) {
                shared[i++] = true;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static boolean same(List<String> mine, List<String> theirs, int i, int j) {
        return mine.get(i).strip().equals(theirs.get(j).strip());
    }
}
