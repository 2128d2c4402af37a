package se.prova.document.pdf;

import java.util.ArrayList;
import java.util.List;

// One set line: what stands on it, from the left edge of its column, in points.
record Line(
        List<Fragment> fragments, float width, boolean hyphen, float height, float size, float before, boolean keep) {

    record Fragment(Ink ink, String text, float x, float width) {}

    // Capitals stand in the middle of the line.
    float baseline() {
        return height / 2 + size * 0.32f;
    }

    float extent() {
        return before + height;
    }

    Line spaced(float space) {
        return new Line(fragments, width, hyphen, height, size, space, keep);
    }

    Line kept(boolean withNext) {
        return new Line(fragments, width, hyphen, height, size, before, withNext);
    }

    Line indented(float indent) {
        List<Fragment> moved = fragments.stream()
                .map(part -> new Fragment(part.ink, part.text, part.x + indent, part.width))
                .toList();
        return new Line(moved, width + indent, hyphen, height, size, before, keep);
    }

    Line labelled(Fragment label) {
        List<Fragment> all = new ArrayList<>(List.of(label));
        all.addAll(fragments);
        return new Line(all, width, hyphen, height, size, before, keep);
    }

    static float height(List<Line> lines) {
        float sum = 0;
        for (Line line : lines) {
            sum += line.extent();
        }
        return sum;
    }
}
