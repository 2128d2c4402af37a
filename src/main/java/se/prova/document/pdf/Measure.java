package se.prova.document.pdf;

// How wide something is when set, in points.
interface Measure {

    float width(String text, Style style, Ink.Sign sign);
}
