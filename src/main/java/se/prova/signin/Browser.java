package se.prova.signin;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.stream.Stream;

/** Which browser somebody sits at, in words they recognise in a list: "Firefox, Windows". */
final class Browser {

    // Each names the ones after it too: Edge says that it is Chrome, Chrome that it is Safari, Android that it is
    // Linux.
    private static final String[] MAKES = {"Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/"};
    private static final String[] SYSTEMS = {"Android", "iPad", "iPhone", "CrOS", "Windows", "Mac OS", "Linux"};
    private static final Map<String, String> SAID = Map.of(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "CrOS",
            "Chromebook",
            "Mac OS",
            "Mac");

    private Browser() {}

    /** Only words of our own: the header itself is anybody's text and is kept nowhere. */
    static String named(HttpRequest<?> request) {
        String agent =
                request.getHeaders().get(HttpHeaders.USER_AGENT, String.class).orElse("");
        return Stream.of(MAKES, SYSTEMS)
                .flatMap(list -> Stream.of(list).filter(agent::contains).limit(1))
                .map(found -> SAID.getOrDefault(found, found))
                .reduce((make, system) -> make + ", " + system)
                .orElse("?");
    }
}
