package se.prova.document.pdf;

// Shares the width of a table among its columns.
final class ColumnWidths {

    private ColumnWidths() {}

    // By given widths; a column of width 0 shares what is left, by how much its words want. Too wide is made to fit.
    // A given width too narrow for a word is widened while there is room, so that no time or number is cut in two.
    static float[] given(float[] asked, float[] longestWord, float[] wanted, float available) {
        float[] widths = asked.clone();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                widths[i] = Math.max(widths[i], Math.min(longestWord[i], available / widths.length));
            }
        }
        float fixed = 0;
        float wants = 0;
        for (int i = 0; i < widths.length; i++) {
            fixed += widths[i];
            wants += widths[i] == 0 ? Math.max(1, wanted[i]) : 0;
        }
        float rest = wants == 0 ? 0 : Math.max(available - fixed, available / 4);
        float scale = (fixed + rest > available || wants == 0) && fixed > 0 ? (available - rest) / fixed : 1;
        float[] shared = new float[widths.length];
        for (int i = 0; i < widths.length; i++) {
            shared[i] = widths[i] == 0 ? rest * Math.max(1, wanted[i]) / wants : widths[i] * scale;
        }
        return evened(shared, asked, longestWord);
    }

    // A given width that shrank below its longest word takes what the others can spare.
    private static float[] evened(float[] shared, float[] asked, float[] longestWord) {
        float[] even = shared.clone();
        for (int i = 0; i < even.length; i++) {
            for (int j = 0; j < even.length && asked[i] > 0 && even[i] < longestWord[i]; j++) {
                float spare = Math.max(0, even[j] - longestWord[j]);
                float moved = j == i ? 0 : Math.min(spare, longestWord[i] - even[i]);
                even[i] += moved;
                even[j] -= moved;
            }
        }
        return even;
    }

    // By the words: never narrower than the longest word while that can be had, and otherwise as a browser would share.
    static float[] byContent(float[] longestWord, float[] wanted, float available) {
        int n = wanted.length;
        float[] least = new float[n];
        for (int i = 0; i < n; i++) {
            least[i] = Math.min(longestWord[i], available / n);
        }
        float leastSum = sum(least);
        float wantedSum = sum(wanted);
        float[] shared = new float[n];
        for (int i = 0; i < n; i++) {
            if (wantedSum <= available) {
                shared[i] = wantedSum == 0 ? available / n : wanted[i] * available / wantedSum;
            } else {
                float wants = Math.max(0, wanted[i] - least[i]);
                shared[i] = least[i] + (available - leastSum) * wants / Math.max(1, spread(wanted, least));
            }
        }
        return shared;
    }

    private static float spread(float[] wanted, float[] least) {
        float sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            sum += Math.max(0, wanted[i] - least[i]);
        }
        return sum;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
