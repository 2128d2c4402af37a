package se.prova.station;

import io.micronaut.context.annotation.Context;
import java.util.List;
import java.util.stream.Stream;
import se.prova.definition.Catalogue;
import se.prova.definition.Problem;
import se.prova.definition.Rule;
import se.prova.definition.WrongDefinitions;
import se.prova.instrument.Definitions;
import se.prova.instrument.Snapshots;
import se.prova.instrument.Snapshots.Clash;
import se.prova.instrument.Snapshots.Release;

/**
 * Refuses to start where a released revision has other content than when it was first used: what was rated under it
 * would be read as something else.
 */
@Context
class SqlReleases {

    SqlReleases(Definitions definitions, Stations stations, Snapshots snapshots) {
        List<Release> loaded = Stream.concat(
                        releases(Snapshots.INSTRUMENT, definitions.catalogue()),
                        releases(Snapshots.STATION, stations.catalogue()))
                .toList();
        List<Problem> changed =
                snapshots.check(loaded).stream().map(SqlReleases::problem).toList();
        if (!changed.isEmpty()) {
            throw new WrongDefinitions(changed);
        }
    }

    private static <T> Stream<Release> releases(String kind, Catalogue<T> catalogue) {
        return catalogue.all().stream().map(one -> new Release(kind, one.id(), one.revision(), one.hash()));
    }

    private static Problem problem(Clash clash) {
        Release release = clash.loaded();
        String file = release.id() + "-" + release.revision() + ".yaml";
        return new Problem(file, 0, "", Rule.RELEASE_CHANGED.text(release.id(), release.revision()));
    }
}
