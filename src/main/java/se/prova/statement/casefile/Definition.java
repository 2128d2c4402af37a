package se.prova.statement.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import se.prova.definition.Canonical;
import se.prova.definition.YamlRelease;

/**
 * An instrument or a station as it was at first use.
 *
 * @param hash SHA-256 of the canonical JSON, 64 hex digits
 * @param canonical its canonical JSON; in a file it stands as plain JSON
 */
public record Definition(
        Kind kind,
        String id,
        String revision,
        String hash,
        @JsonRawValue String canonical) {

    /** What it defines. */
    public enum Kind {
        INSTRUMENT,
        STATION
    }

    @com.fasterxml.jackson.annotation.JsonCreator
    static Definition of(
            @JsonProperty("kind") Kind kind,
            @JsonProperty("id") String id,
            @JsonProperty("revision") String revision,
            @JsonProperty("hash") String hash,
            @JsonProperty("canonical") JsonNode canonical) {
        return new Definition(kind, id, revision, hash, YamlRelease.canonical(canonical));
    }

    /** Whether the content is what the hash says. */
    boolean whole() {
        return Canonical.sha256(canonical).equals(hash);
    }
}
