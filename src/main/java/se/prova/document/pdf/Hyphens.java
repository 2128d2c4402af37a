package se.prova.document.pdf;

import java.util.regex.Pattern;

// Where a word may be cut at the end of a line. Only words of small letters are asked about: a capital may be a name or
// begin a code, and numbers, addresses and case numbers hold digits, dots, slashes or signs.
interface Hyphens {

    int LETTERS_MIN = 3;
    // What is longer is no word but something typed without spaces, and asking each of its letters would take minutes.
    int LETTERS_MAX = 60;
    Hyphens NONE = word -> new int[0];
    Pattern WORD = Pattern.compile("[(\u201D\"'\u2013]*[\\p{Ll}\u00AD]+(-[\\p{Ll}\u00AD]+)*[.,;:!?)\u201D\"'\u2013]*");

    // How many letters stand before each place, the first place first; never fewer than three on either side.
    int[] points(String word);

    // Whether what stands between two spaces is an ordinary word.
    static boolean plain(String between) {
        return between.length() <= LETTERS_MAX && WORD.matcher(between).matches();
    }
}
