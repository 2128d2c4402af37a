package se.prova.document.pdf;

// How letters look: face, size in points, colour as 0xRRGGBB.
record Style(Face face, float size, int colour) {

    enum Face {
        REGULAR,
        BOLD,
        ITALIC
    }

    Style bold() {
        return new Style(Face.BOLD, size, colour);
    }

    Style italic() {
        return new Style(Face.ITALIC, size, colour);
    }

    Style sized(float points) {
        return new Style(face, points, colour);
    }

    Style coloured(int rgb) {
        return new Style(face, size, rgb);
    }
}
