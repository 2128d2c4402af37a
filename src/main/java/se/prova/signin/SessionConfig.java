package se.prova.signin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a sign-in lasts.
 *
 * @param lock how long after the last request it is locked, and opens with the password or the short code
 * @param idle how long after the last request it is over
 * @param longest how long in all
 * @param secure whether the cookie goes over TLS only; true behind HTTPS
 */
@ConfigurationProperties("prova.session")
record SessionConfig(
        @Bindable(defaultValue = "10m") Duration lock,
        @Bindable(defaultValue = "2h") Duration idle,
        @Bindable(defaultValue = "12h") Duration longest,
        @Bindable(defaultValue = "false") boolean secure) {}
