package se.prova.statement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.prova.access.Branch;
import se.prova.access.Namnd;
import se.prova.access.Place;
import se.prova.access.Training;
import se.prova.access.Unit;
import se.prova.assessment.Assessment;
import se.prova.assessment.AttendanceDay;
import se.prova.assessment.EarlierTrial;
import se.prova.assessment.Question;
import se.prova.instrument.Instrument;
import se.prova.interview.Interview;
import se.prova.interview.InterviewItem;
import se.prova.participant.Gender;
import se.prova.participant.Identity;
import se.prova.participant.Protection;
import se.prova.reading.Basis;
import se.prova.session.EventData.AdaptationKind;
import se.prova.session.EventData.Difficulty;
import se.prova.session.EventData.Interest;
import se.prova.session.Session;
import se.prova.statement.casefile.CaseFile;
import se.prova.statement.casefile.Definition;
import se.prova.station.DemandProfile;
import se.prova.station.Station;
import se.prova.station.YamlStations;

// The trial as at Bollnäs: Tore Testman, five stations, computer work went wrong twice and the others well, an earlier
// trial broken off through absence. Everything in it is invented.
final class TypicalTrial {

    static final YamlStations.Loaded SHIPPED = YamlStations.load(Optional.empty());
    static final UUID ASSESSMENT = id(100);
    static final UUID UNIT = id(3);
    static final UUID ANNA = id(11);
    static final UUID PER = id(12);

    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<CaseFile.Profile> profiles = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final Tablet tablet = new Tablet(ASSESSMENT, ANNA);

    static UUID id(long number) {
        return new UUID(0x019a_b000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static CaseFile file() {
        return new TypicalTrial().build();
    }

    private CaseFile build() {
        List<CaseFile.Talk> interviews = List.of(first());
        sessions();
        return new CaseFile(
                CaseFile.FORMAT,
                place(),
                new CaseFile.Person(
                        id(20),
                        "B-17",
                        "Tore",
                        "Testman",
                        Identity.NumberKind.PERSONNUMMER,
                        "198001062382",
                        Gender.MAN,
                        Protection.NONE),
                assessment(),
                questions(),
                List.of(new EarlierTrial(
                        id(120),
                        ASSESSMENT,
                        1,
                        "Arbetsträning på ett lager i kommunen",
                        "mars till maj 2024",
                        "Den avbröts efter fem veckor därför att Tore var borta mer än hälften av dagarna.",
                        0)),
                days(),
                interviews,
                profiles,
                sessions,
                tablet.events(),
                colleagues(),
                List.copyOf(definitions.values()),
                Basis.Floor.DEFAULT,
                null);
    }

    private static Place place() {
        return new Place(
                new Namnd(id(1), "Sjöviks kommun", "Socialnämnden"),
                new Branch(id(2), id(1), "Socialförvaltningen"),
                new Unit(
                        UNIT,
                        id(2),
                        "Enheten för vägledning och arbete",
                        "0980-319 200",
                        "arbete@sjovik.example",
                        "Storgatan 1, 980 00 Sjövik"));
    }

    private static List<CaseFile.Colleague> colleagues() {
        return List.of(
                new CaseFile.Colleague(
                        ANNA,
                        "Anna Lind",
                        "processledare",
                        "0980-319 201",
                        List.of(
                                new Training(id(31), ANNA, "awp", "AWP och AWC, Linköpings universitet", 2024),
                                new Training(id(32), ANNA, "wri", "WRI, Linköpings universitet", 2025))),
                new CaseFile.Colleague(
                        PER,
                        "Per Holm",
                        "arbetsförmågebedömare",
                        "0980-319 202",
                        List.of(new Training(id(33), PER, "awp", "AWP och AWC, Linköpings universitet", 2023))));
    }

    private static Assessment assessment() {
        return new Assessment(
                ASSESSMENT,
                UNIT,
                id(20),
                Assessment.Kind.ARBETSPROVNING,
                Assessment.State.OPEN,
                ANNA,
                LocalDate.of(2026, 10, 26),
                LocalDate.of(2026, 11, 20),
                40 * 60,
                "Lifecare",
                "SN 2026-1184",
                "Socialnämnden",
                "Sara Nyström",
                "socialsekreterare",
                LocalDate.of(2026, 10, 12),
                "Tore har haft försörjningsstöd i sex år. Underlag behövs inför en ansökan.",
                "Rehabiliteringen inom vården avslutades i mars 2026.",
                "sjukersättning",
                LocalDate.of(2027, 1, 15),
                "Arbetsförmedlingen avvaktar resultatet av prövningen.",
                at(2026, 10, 20, 9, 0),
                0);
    }

    private static java.time.Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDate.of(year, month, day)
                .atTime(hour, minute)
                .atZone(java.time.ZoneId.of("Europe/Stockholm"))
                .toInstant();
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        id(111), ASSESSMENT, 1, "Vilka praktiska arbetsuppgifter klarar Tore, och med vilket stöd?", 0),
                new Question(id(112), ASSESSMENT, 2, "Hur fungerar arbete vid dator?", 0),
                new Question(id(113), ASSESSMENT, 3, "Hur länge orkar Tore arbeta i följd?", 0));
    }

    private static List<AttendanceDay> days() {
        return List.of(
                present(1, 10, 27, "11:30", "11:30", "Nervös, men det gick bra."),
                present(2, 10, 28, "11:30", "11:30", ""),
                away(3, 10, 29, "11:30", AttendanceDay.Absence.ILLNESS),
                present(4, 10, 30, "11:30", "11:30", "Bra."),
                present(5, 11, 3, "12:00", "11:30", "Roligt att bygga."),
                present(6, 11, 4, "12:00", "11:35", ""),
                present(7, 11, 5, "12:00", "11:40", "Lugnt."),
                away(8, 11, 9, "12:00", AttendanceDay.Absence.ILLNESS),
                present(9, 11, 10, "12:00", "11:40", "Trött i huvudet."),
                away(10, 11, 11, "12:00", AttendanceDay.Absence.HEALTH_CARE),
                present(11, 11, 12, "12:00", "11:35", "Bra."),
                present(12, 11, 17, "12:00", "11:30", "Trött i kroppen."),
                present(13, 11, 18, "12:00", "11:30", "Datorn är inget för mig."),
                present(14, 11, 19, "12:00", "11:30", "Bra avslutning."));
    }

    private static AttendanceDay present(int number, int month, int day, String until, String left, String word) {
        return new AttendanceDay(
                id(200 + number),
                ASSESSMENT,
                LocalDate.of(2026, month, day),
                LocalTime.of(9, 0),
                LocalTime.parse(until),
                LocalTime.of(9, 0),
                LocalTime.parse(left),
                null,
                null,
                "Anna Lind",
                word,
                0);
    }

    private static AttendanceDay away(int number, int month, int day, String until, AttendanceDay.Absence why) {
        return new AttendanceDay(
                id(200 + number),
                ASSESSMENT,
                LocalDate.of(2026, month, day),
                LocalTime.of(9, 0),
                LocalTime.parse(until),
                null,
                null,
                why,
                true,
                "Anna Lind",
                "",
                0);
    }

    private CaseFile.Talk first() {
        Instrument wri = SHIPPED.definitions().latest("wri").orElseThrow();
        String hash = instrument(wri);
        Interview interview = new Interview(
                id(300),
                ASSESSMENT,
                Interview.Occasion.FIRST,
                Interview.Situation.WORK_IN_GENERAL,
                LocalDate.of(2026, 10, 28),
                ANNA,
                wri.id(),
                wri.revision(),
                hash,
                "",
                at(2026, 10, 28, 9, 30),
                0);
        String[] ratings = {
            "3",
            "2",
            "3",
            "3",
            "2",
            "4",
            "3",
            "2",
            "wri.no-information",
            "2",
            "2",
            "2",
            "3",
            "wri.no-information",
            "wri.not-applicable",
            "wri.not-applicable"
        };
        Map<String, String> comments = Map.of(
                "abilities-limits", "Bra med händerna. Det som ska läsas går trögt.",
                "expect-success",
                        "”Med händerna, ja. Sitta vid en skärm, nej.” ”Det går om jag får göra en sak i taget.”",
                "enjoys-work", "”Jag har lagat cyklar hemma i många år. Då går tiden fort.”",
                "daily-routines", "Nätterna är oroliga. Förmiddagen är den bästa tiden.");
        List<InterviewItem> items = new ArrayList<>();
        for (int i = 0; i < wri.items().size(); i++) {
            String item = wri.items().get(i).id();
            items.add(new InterviewItem(
                    id(301 + i), id(300), ASSESSMENT, item, ratings[i], comments.getOrDefault(item, ""), 0));
        }
        return new CaseFile.Talk(interview, items);
    }

    private void sessions() {
        DemandProfile.Method seen = DemandProfile.Method.OBSERVED;
        profile(401, "snowracer", seen, "Två medarbetare monterade medan Anna Lind såg på.");
        profile(402, "sort-screws", DemandProfile.Method.DID_IT, "Två gånger, sittande och stående.");
        profile(403, "loan-register", seen, "En medarbetare i kassan registrerade medan Anna Lind såg på.");
        profile(404, "pair-guards", DemandProfile.Method.DID_IT, "En gång, med alla skydd i korgen.");
        profile(405, "clean-premises", DemandProfile.Method.IMAGINED, "");
        snowracer();
        screws();
        firstLoans();
        guards();
        cleaning();
        secondLoans();
        snowracerAgain();
    }

    private void snowracer() {
        begin(1, "snowracer", 1, 3, "09:20", "Lugnt i lokalen.", "");
        tablet.rate("posture mobility coordination strength physical-energy mental-energy", "4", 1)
                .note(14, "Läser bilderna i ordning. Lägger delarna i den följd de ska sitta.", "space-and-objects")
                .rate("knowledge temporal-organisation space-and-objects adaptation", "4", 1)
                .note(31, "Märker att styret sitter åt fel håll, skruvar loss det och vänder det.", "adaptation")
                .rate("information-exchange", "4", 0)
                .result("1 av 1 snowracer klar på 52 minuter", "Inget satt löst. Den svängde åt båda hållen.")
                .said(50, "Jag har lagat cyklar hela livet.")
                .end(52)
                .stand()
                .own(Difficulty.EASY, Interest.YES, "8", "Det här är jag bra på.");
    }

    private void screws() {
        begin(2, "sort-screws", 1, 5, "09:30", "Radio på låg volym.", "");
        tablet.rate("posture mobility coordination physical-energy mental-energy knowledge", "4", 0)
                .note(9, "Sorterar efter längd utan att mäta om.", "knowledge")
                .rate("temporal-organisation space-and-objects", "4", 0)
                .note(24, "När regeln byts till huvudets form lägger han om burkarna på en gång.", "adaptation")
                .rate("adaptation", "4", 0)
                .result("240 skruvar sorterade på 38 minuter", "2 skruvar låg fel.")
                .end(38)
                .stand()
                .own(Difficulty.EASY, Interest.MAYBE, "7", "Lugnt. Lite tråkigt.");
    }

    private void firstLoans() {
        begin(
                3,
                "loan-register",
                1,
                10,
                "09:10",
                "Kunder i lokalen, radio på.",
                "Två kunder och en medarbetare i kassan.");
        tablet.rate("posture", "4", 0)
                .rate("coordination", "3", 3)
                .note(4, "Trycker på fel knapp tre gånger.", "knowledge")
                .rate("knowledge", "1", 4)
                .note(16, "Tittar bort från skärmen. Reser sig tre gånger på tio minuter.", "mental-energy")
                .rate("mental-energy", "2", 3)
                .note(21, "Slutar läsa. Lägger ifrån sig lånekortet.", "mental-energy")
                .rate("mental-energy", "1", 3)
                .said(23, "Jag fattar inte vad den vill.")
                .note(26, "Frågar om samma steg som för fem minuter sedan.", "knowledge")
                .rate("adaptation", "2", 3)
                .rate("physical-energy", "4", 0)
                .rate("temporal-organisation", "2", 3)
                .rate("space-and-objects", "3", 2)
                .rate("language", "awp.no-information", null)
                .note(35, "Ber om hjälp först efter lång väntan.", "information-exchange")
                .rate("information-exchange", "2", 2)
                .other(36, "Kunderna får vänta längre än vanligt.", "handledare i kassan")
                .result("3 av 8 lån registrerade", "1 av de 3 var rätt.")
                .notTried("Att ta emot en kund vid kassan.")
                .end(38)
                .stand()
                .own(Difficulty.HARD, Interest.NO, "4", "Jag fattar inte vad den vill. Jag blir trött i huvudet.");
    }

    private void guards() {
        begin(4, "pair-guards", 1, 12, "09:25", "Lugnt i lokalen.", "En annan deltagare vid bordet bredvid.");
        tablet.rate("posture mobility coordination strength physical-energy mental-energy knowledge", "4", 0)
                .note(11, "Parar efter färg först och storlek sedan. Lägger ett trasigt skydd åt sidan.", "knowledge")
                .rate("temporal-organisation space-and-objects adaptation information-exchange", "4", 0)
                .result("18 par på hyllan på 34 minuter", "Alla låg i rätt ordning.")
                .end(34)
                .stand()
                .own(Difficulty.JUST_RIGHT, Interest.YES, "7.5", "Bra.");
    }

    private void cleaning() {
        begin(5, "clean-premises", 1, 17, "09:15", "Lokalen stängd för kunder.", "");
        tablet.rate("posture mobility coordination strength mental-energy knowledge", "4", 0)
                .note(
                        47,
                        "Den sista kvarten går det långsammare. Han lutar sig mot moppen tre gånger.",
                        "physical-energy")
                .rate("physical-energy", "3", 0)
                .rate("temporal-organisation", "3", 2)
                .rate("space-and-objects adaptation", "4", 0)
                .rate("relations", "awp.no-information", null)
                .rate("information-exchange", "4", 0)
                .adapt(
                        40,
                        AdaptationKind.SCHEDULING,
                        "En paus på fem minuter efter 40 minuter",
                        "Arbetade 21 minuter till och blev klar.",
                        "Det behövdes.")
                .result("Hela lokalen klar på 61 minuter", "Ett hörn fick göras om.")
                .end(61)
                .stand()
                .own(Difficulty.JUST_RIGHT, Interest.MAYBE, "6", "Trött i ryggen, men det går.");
    }

    private void secondLoans() {
        begin(6, "loan-register", 2, 18, "09:05", "Lugnt rum med stängd dörr.", "");
        tablet.by(PER)
                .adapt(1, AdaptationKind.PLACE, "Lugnare rum", "Ingen skillnad sågs.", "")
                .adapt(
                        1,
                        AdaptationKind.AID,
                        "Bilder av varje steg bredvid skärmen",
                        "Höll på 12 minuter i följd, mot 8 minuter första gången.",
                        "Bilderna var bra.")
                .adapt(
                        2,
                        AdaptationKind.CONTENT,
                        "Ett steg i taget och fyra lån i stället för åtta",
                        "2 av 4 lån registrerade. Båda blev rätt.",
                        "")
                .rate("posture", "4", 0)
                .note(5, "Pekar på bilden men hittar inte knappen på skärmen.", "knowledge")
                .rate("knowledge", "1", 4)
                .rate("coordination", "3", 3)
                .note(9, "Kommer inte ihåg första steget vid nästa lån.", "knowledge")
                .note(
                        13,
                        "Tittar ut genom fönstret efter 12 minuter. Börjar igen när han blir påmind.",
                        "mental-energy")
                .rate("mental-energy", "2", 3)
                .rate("physical-energy", "4", 0)
                .rate("temporal-organisation", "2", 4)
                .rate("space-and-objects", "3", 1)
                .rate("adaptation", "2", 4)
                .rate("language", "awp.no-information", null)
                .note(27, "Ber om hjälp med en gång.", "information-exchange")
                .rate("information-exchange", "3", 0)
                .result("2 av 4 lån registrerade", "Båda var rätt.")
                .end(34)
                .stand()
                .own(Difficulty.HARD, Interest.NO, null, "Datorn är inget för mig.");
        tablet.by(ANNA);
        UUID second = sessions.getLast().id();
        for (String skill : List.of("mental-energy", "information-exchange")) {
            tablet.conclude("loan-register-1", skill, second, "");
        }
    }

    private void snowracerAgain() {
        begin(7, "snowracer", 2, 19, "09:20", "Kunder i lokalen.", "Tre kunder.");
        tablet.rate("posture mobility coordination strength physical-energy mental-energy", "4", 0)
                .rate("knowledge temporal-organisation space-and-objects adaptation information-exchange", "4", 0)
                .note(
                        20,
                        "Arbetar vidare när kunder går förbi. Plockar fram delarna utan att titta på bilderna.",
                        "mental-energy")
                .result("1 av 1 snowracer klar på 41 minuter", "Inget satt löst.")
                .end(41)
                .stand()
                .own(Difficulty.EASY, Interest.YES, "8.5", "Jag gillar att skruva och bygga.");
    }

    private void begin(
            int number, String station, int occasion, int day, String from, String situation, String others) {
        Instrument awp = SHIPPED.definitions().latest("awp").orElseThrow();
        Station at = SHIPPED.stations().latest(station).orElseThrow();
        LocalDate on = LocalDate.of(2026, 11, day);
        boolean per = number == 6;
        UUID profile = profiles.stream()
                .filter(one -> one.made().stationId().equals(station))
                .findFirst()
                .orElseThrow()
                .made()
                .id();
        sessions.add(new Session(
                id(500 + number),
                ASSESSMENT,
                UNIT,
                profile,
                at.id(),
                at.revision(),
                SHIPPED.stations().hash(at.id(), at.revision()).orElseThrow(),
                at.place().sv(),
                at.title().sv(),
                awp.id(),
                awp.revision(),
                instrument(awp),
                "",
                occasion,
                on,
                number == 4 ? Session.Observation.PARTICIPANT : Session.Observation.DIRECT,
                number == 3 ? "Per Holm" : "",
                situation,
                others,
                number == 1 ? "Tore valde att börja med att bygga och att ta datorn senare." : "",
                per ? PER : ANNA,
                at(2026, 11, day, 9, 0),
                0));
        tablet.begin(id(500 + number), on, LocalTime.parse(from));
    }

    private void profile(int number, String stationId, DemandProfile.Method method, String how) {
        Station station = SHIPPED.stations().latest(stationId).orElseThrow();
        Instrument awc = SHIPPED.definitions().latest("awc").orElseThrow();
        String hash = SHIPPED.stations().hash(stationId, station.revision()).orElseThrow();
        definitions.put(
                stationId,
                new Definition(
                        Definition.Kind.STATION,
                        stationId,
                        station.revision(),
                        hash,
                        SHIPPED.stations()
                                .canonical(stationId, station.revision())
                                .orElseThrow()));
        profiles.add(new CaseFile.Profile(
                new DemandProfile(
                        id(number),
                        UNIT,
                        stationId,
                        station.revision(),
                        hash,
                        station.place().sv(),
                        station.title().sv(),
                        "",
                        station.ordinary(),
                        awc.id(),
                        awc.revision(),
                        instrument(awc),
                        "",
                        number == 404 ? PER : ANNA,
                        LocalDate.of(2026, 10, 19),
                        method,
                        how,
                        "",
                        method != DemandProfile.Method.IMAGINED,
                        at(2026, 10, 19, 13, 0)),
                station.firstDemand().demands()));
    }

    private String instrument(Instrument instrument) {
        String hash = SHIPPED.definitions()
                .hash(instrument.id(), instrument.revision())
                .orElseThrow();
        definitions.put(
                instrument.id(),
                new Definition(
                        Definition.Kind.INSTRUMENT,
                        instrument.id(),
                        instrument.revision(),
                        hash,
                        SHIPPED.definitions()
                                .canonical(instrument.id(), instrument.revision())
                                .orElseThrow()));
        return hash;
    }
}
