package se.prova.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.prova.consent.OtherGround;
import se.prova.consent.Participation;
import se.prova.consent.Waiver;
import se.prova.extract.Facts.Meaning;
import se.prova.instrument.Item;
import se.prova.reading.Material;
import se.prova.session.Session;

/** What things of one assessment are called where another refers to them: a reader is shown no ids. */
final class Names implements Meaning {

    private final Words words;
    private final Map<String, String> names = new HashMap<>();

    Names(Words words) {
        this.words = words;
    }

    void put(UUID id, String name) {
        names.put(id.toString(), name);
    }

    void of(Material material) {
        put(material.assessment().id(), words.name("referral"));
        material.questions().forEach(one -> put(one.id(), words.name("question", one.ordinal())));
        material.days().forEach(one -> put(one.id(), words.name("day", Printed.day(one.day()))));
        material.profiles()
                .forEach((id, one) -> put(id, words.name("profile", one.made().task())));
        material.interviews()
                .forEach(talk -> talk.items()
                        .forEach(item -> put(
                                item.id(),
                                words.name(
                                        "item",
                                        talk.instrument()
                                                .item(item.item())
                                                .map(Item::title)
                                                .map(title -> title.sv())
                                                .orElse(item.item())))));
        for (Material.Held held : material.sessions()) {
            Session session = held.session();
            put(session.id(), words.name("session", session.task(), Printed.day(session.heldOn())));
            names.put(session.stationKey(), session.task());
        }
        material.events()
                .forEach(event -> put(
                        event.id(),
                        words.name(
                                "event",
                                words.code("event", event.data().type()),
                                Printed.moment(event.at().toInstant()))));
    }

    void of(List<Waiver> waivers, List<OtherGround> grounds, List<Participation> agreements) {
        waivers.forEach(one -> put(one.id(), words.name("waiver", one.recipient(), Printed.day(one.givenOn()))));
        grounds.forEach(one -> put(one.id(), words.name("ground", one.recipient(), Printed.day(one.decidedOn()))));
        agreements.forEach(one -> put(one.id(), words.name("agreement", Printed.day(one.agreedOn()))));
    }

    @Override
    public Optional<String> of(String field, String code) {
        return switch (field) {
            case "covers" ->
                Optional.of(Stream.of(code.split(" ", -1))
                        .map(one -> words.code("Data", one))
                        .collect(Collectors.joining(", ")));
            case "code" -> Optional.of(words.code("fault", code));
            default -> Optional.ofNullable(names.get(code));
        };
    }
}
