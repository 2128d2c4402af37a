package se.prova.signin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a sign-in lasts.
 *
 * @param idle how long after the last request
 * @param longest how long in all
 * @param secure whether the cookie goes over TLS only; true behind HTTPS
 */
@ConfigurationProperties("prova.session")
record SessionConfig(
        @Bindable(defaultValue = "2h") Duration idle,
        @Bindable(defaultValue = "12h") Duration longest,
        @Bindable(defaultValue = "false") boolean secure) {}
