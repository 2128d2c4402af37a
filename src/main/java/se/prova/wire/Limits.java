package se.prova.wire;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What a client may ask of the service. Those of sizes that the framework keeps are in {@code application.yml}.
 *
 * @param headersWithin how long from the first byte (or from connecting) until all headers are in
 * @param bodyWithin how long after that until the body is in
 * @param answerWithin how long a client may take to fetch an answer
 * @param connections how many at once in all
 * @param connectionsPerAddress how many at once from one address; a trusted proxy has no such limit
 * @param headerCount how many header lines
 * @param jsonDepth how many brackets within each other
 * @param jsonNumber how many characters a number has, and how large its exponent is
 * @param jsonText how many characters a text has
 */
@ConfigurationProperties("prova.limits")
public record Limits(
        @Bindable(defaultValue = "10s") Duration headersWithin,
        @Bindable(defaultValue = "14s") Duration bodyWithin,
        @Bindable(defaultValue = "30s") Duration answerWithin,
        @Bindable(defaultValue = "2000") int connections,
        @Bindable(defaultValue = "500") int connectionsPerAddress,
        @Bindable(defaultValue = "100") int headerCount,
        @Bindable(defaultValue = "30") int jsonDepth,
        @Bindable(defaultValue = "40") int jsonNumber,
        @Bindable(defaultValue = "100000") int jsonText) {}
