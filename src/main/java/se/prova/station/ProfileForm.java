package se.prova.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.prova.instrument.DefinitionRef;
import se.prova.instrument.Instrument;
import se.prova.instrument.Item;
import se.prova.instrument.Rating;
import se.prova.station.DemandProfile.Method;
import se.prova.web.Fields;

/** A demand profile as typed. */
record ProfileForm(DemandProfile profile, List<Demand> demands) {

    static final String RATING = "rating-";
    static final String MOTIVE = "motive-";
    private static final int RATING_CHARS_MAX = 60;

    /** What the form cannot say: who makes it, where and when, and with which definitions. */
    record Setting(
            UUID unit,
            UUID account,
            LocalDate today,
            Instant now,
            Instrument instrument,
            DefinitionRef ref,
            @Nullable Station station,
            String stationHash,
            String language) {}

    /** Reads the form; empty if anything is wrong, which is then noted in the fields. */
    static Optional<ProfileForm> read(Fields fields, Setting in) {
        UUID id = fields.id("id");
        Station station = in.station();
        String place = station == null
                ? fields.line("place", DemandProfile.TITLE_CHARS_MAX)
                : station.place().in(in.language());
        String task = station == null
                ? fields.line("task", DemandProfile.TITLE_CHARS_MAX)
                : station.title().in(in.language());
        String text = station == null ? fields.text("text", DemandProfile.TEXT_CHARS_MAX) : "";
        Station.Ordinary ordinary =
                station == null ? fields.choice("ordinary", Station.Ordinary.class) : station.ordinary();
        List<Demand> demands = demands(fields, in.instrument());
        Method method = fields.choice("method", Method.class);
        String methodText = fields.optionalText("method-text", DemandProfile.TEXT_CHARS_MAX);
        if (method != Method.IMAGINED && methodText.isEmpty()) {
            fields.wrong("method-text", "profile.new.method-text.missing");
        }
        String aids = fields.optionalText("aids", DemandProfile.TEXT_CHARS_MAX);
        LocalDate madeOn = madeOn(fields, in.today());
        if (fields.anyWrong()) {
            return Optional.empty();
        }
        return Optional.of(new ProfileForm(
                new DemandProfile(
                        id,
                        in.unit(),
                        station == null ? "" : station.id(),
                        station == null ? "" : station.revision(),
                        in.stationHash(),
                        place,
                        task,
                        text,
                        ordinary,
                        in.ref().id(),
                        in.ref().revision(),
                        in.ref().hash(),
                        in.ref().overlay(),
                        in.account(),
                        madeOn,
                        method,
                        methodText,
                        aids,
                        method != Method.IMAGINED,
                        in.now()),
                demands));
    }

    private static LocalDate madeOn(Fields fields, LocalDate today) {
        LocalDate madeOn = fields.date("made-on");
        if (madeOn.isAfter(today)) {
            fields.wrong("made-on", "profile.new.made-on.future");
        }
        return madeOn;
    }

    private static List<Demand> demands(Fields fields, Instrument instrument) {
        List<Demand> demands = new ArrayList<>();
        for (Item item : instrument.items()) {
            String chosen = fields.typed(RATING + item.id());
            String motive = fields.optionalText(MOTIVE + item.id(), Demand.MOTIVE_CHARS_MAX);
            Optional<Rating> rating = chosen.isEmpty() || chosen.length() > RATING_CHARS_MAX
                    ? Optional.empty()
                    : Optional.of(Rating.of(chosen)).filter(instrument.scale()::admits);
            if (rating.isEmpty()) {
                fields.wrong(
                        RATING + item.id(),
                        "profile.new.rating.missing",
                        lower(item.title().sv()));
            } else if (!fields.anyWrong()) {
                demands.add(new Demand(item.id(), rating.get(), motive));
            }
        }
        return demands;
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }

    /** The fields filled with demands to start from. */
    static Map<String, String> filled(List<Demand> demands, Map<String, String> motives) {
        Map<String, String> values = new HashMap<>();
        for (Demand demand : demands) {
            values.put(RATING + demand.item(), demand.rating().stored());
            values.put(MOTIVE + demand.item(), motives.getOrDefault(demand.item(), demand.motive()));
        }
        return values;
    }
}
