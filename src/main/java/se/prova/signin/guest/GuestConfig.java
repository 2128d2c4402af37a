package se.prova.signin.guest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a participant's own page is open.
 *
 * @param valid how long a code opens it
 * @param idle how long after the last request a visit is over
 * @param longest how long a visit lasts in all
 */
@ConfigurationProperties("prova.own-page")
public record GuestConfig(
        @Bindable(defaultValue = "90d") Duration valid,
        @Bindable(defaultValue = "15m") Duration idle,
        @Bindable(defaultValue = "2h") Duration longest) {}
