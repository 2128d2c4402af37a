package se.prova.hostile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import se.prova.hostile.Html.Control;
import se.prova.hostile.Html.Form;

/** Fills a form in as somebody would who does it right. */
final class Filling {

    static final String PASSWORD = se.prova.web.Site.PASSWORD;

    private final Random random;
    private final boolean calm;

    Filling(Random random) {
        this(random, false);
    }

    /** One who chooses what is chosen already, or what comes first, and has the days in order. */
    static Filling calm(Random random) {
        return new Filling(random, true);
    }

    private Filling(Random random, boolean calm) {
        this.random = random;
        this.calm = calm;
    }

    List<Map.Entry<String, String>> of(Form form) {
        List<Map.Entry<String, String>> filled = new ArrayList<>();
        List<Control> buttons = new ArrayList<>();
        Set<String> chosen = new HashSet<>();
        for (Control control : form.controls()) {
            switch (control.kind()) {
                case "button", "submit" -> buttons.add(control);
                case "file" -> {}
                case "checkbox" -> {
                    boolean first = chosen.add(control.name());
                    if (control.sent()
                            || (calm ? first && !control.name().equals("declined") : random.nextInt(3) > 0)) {
                        filled.add(Map.entry(control.name(), control.value()));
                    }
                }
                case "radio" -> {
                    boolean first = !chosen.contains(control.name());
                    boolean none = calm && control.value().equals("NONE");
                    if (control.sent() || none || (!calm && random.nextInt(first ? 2 : 4) == 0)) {
                        filled.removeIf(one -> one.getKey().equals(control.name()));
                        filled.add(Map.entry(control.name(), control.value()));
                        chosen.add(control.name());
                    }
                }
                default -> filled.add(Map.entry(control.name(), value(control)));
            }
        }
        // A radio group that must be answered is.
        form.controls().stream()
                .filter(one -> one.kind().equals("radio")
                        && filled.stream().noneMatch(sent -> sent.getKey().equals(one.name())))
                .forEach(one -> filled.add(Map.entry(one.name(), one.value())));
        // A form's plain way is without the buttons that add a row.
        buttons.removeIf(button -> button.name().equals("add") && random.nextInt(4) > 0);
        if (!buttons.isEmpty()) {
            Control pressed = buttons.get(random.nextInt(buttons.size()));
            filled.add(Map.entry(pressed.name(), pressed.value()));
        }
        return filled;
    }

    private String value(Control control) {
        if (!control.value().isEmpty()) {
            // Made with the page, so that a form sent twice counts once; another page has another.
            boolean fresh = control.name().equals("id") && control.kind().equals("hidden");
            return fresh
                    ? new UUID(0x018f3f5e00007000L, random.nextLong() | Long.MIN_VALUE).toString()
                    : control.value();
        }
        return switch (control.kind()) {
            case "date" ->
                calm
                        ? control.name().contains("until") ? "2027-03-01" : "2026-11-02"
                        : "2026-11-%02d".formatted(1 + random.nextInt(21));
            case "time" ->
                calm
                        ? control.name().contains("until") ? "16:00" : "08:00"
                        : "%02d:30".formatted(8 + random.nextInt(8));
            case "number" -> "1";
            case "email" -> "prov@example.org";
            case "tel" -> "0980-319 2" + random.nextInt(10);
            case "password" -> PASSWORD;
            case "select" ->
                control.offered().isEmpty()
                        ? ""
                        : control.offered().get(random.nextInt(control.offered().size()));
            case "hidden" -> "";
            default -> word(control.name());
        };
    }

    private String word(String name) {
        return switch (name.replaceAll("-.*", "")) {
            case "username" -> "prov" + random.nextInt(1_000_000);
            case "number" -> "";
            case "telephone" -> calm ? "0980-319 203" : "Ord";
            case "email" -> calm ? "prov@example.org" : "Ord";
            case "year" -> calm ? "2024" : "Ord";
            case "agreed" -> calm ? "20" : "Ord";
            default -> "Ord " + random.nextInt(1_000);
        };
    }
}
