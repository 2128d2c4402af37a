package se.prova.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One part of a document, by what it is and not by how it looks. The same blocks make the PDF and the page on screen. */
public sealed interface Block {

    /** A heading, level 1 to 3. */
    record Heading(int level, Text text) implements Block {}

    record Paragraph(Text text) implements Block {}

    record Items(boolean numbered, List<Text> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param widths one for each column in millimetres, 0 for a column that shares what is left; empty when the
     *     content is to decide
     */
    record Table(@Nullable Text caption, List<Double> widths, List<Row> head, List<Row> body, Set<Look> looks)
            implements Block {
        public Table {
            widths = List.copyOf(widths);
            head = List.copyOf(head);
            body = List.copyOf(body);
            looks = Set.copyOf(looks);
        }

        /** The number of columns, counted on the first row. */
        public int columns() {
            List<Row> rows = head.isEmpty() ? body : head;
            return rows.isEmpty()
                    ? 0
                    : rows.getFirst().cells().stream().mapToInt(Cell::colspan).sum();
        }
    }

    /** A row of a table; a group row is a heading over the rows that follow. */
    record Row(List<Cell> cells, boolean group, @Nullable String id) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell; scope is null for a data cell, else one of row, col, rowgroup and colgroup. */
    record Cell(Text text, @Nullable String scope, int colspan) {

        public boolean header() {
            return scope != null;
        }
    }

    /** Pairs of label and value. */
    record Facts(List<Fact> facts, Set<Look> looks) implements Block {
        public Facts {
            facts = List.copyOf(facts);
            looks = Set.copyOf(looks);
        }
    }

    record Fact(Text label, Text value) {}

    /** Someone's words set apart, with who said them. Holds headings, paragraphs and lists only. */
    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** One framed box, or two side by side. Each holds headings, paragraphs and lists only. */
    record Boxes(List<List<Block>> boxes) implements Block {
        public Boxes {
            boxes = boxes.stream().map(List::copyOf).toList();
        }
    }

    /** The head of the first page: the sender to the left, when it has two columns, and the document to the right. */
    record Letterhead(List<Text> columns) implements Block {
        public Letterhead {
            columns = List.copyOf(columns);
        }
    }

    record Section(List<Block> blocks, @Nullable String id) implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A drawing made from data.
     *
     * @param kind which drawing
     * @param alt what it is, in words; the facts of the rows are added to it
     * @param data labels and scales, by attribute name without {@code data-}
     */
    record Figure(String kind, String alt, Map<String, String> data, List<FigureRow> rows) implements Block {
        public Figure {
            data = Map.copyOf(data);
            rows = List.copyOf(rows);
        }
    }

    record FigureRow(String label, boolean group, Map<String, String> data) {
        public FigureRow {
            data = Map.copyOf(data);
        }
    }

    /** Where a signature can be put later: the field's name, what a screen reader says, and the words under the line. */
    record Signature(String name, String tooltip, Text text) implements Block {}

    /** What follows starts on a new page. */
    record PageBreak() implements Block {}
}
