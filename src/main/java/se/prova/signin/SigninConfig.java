package se.prova.signin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What signing in takes.
 *
 * @param totpRequired whether everybody needs a second factor; an account without one reaches nothing until it has
 */
@ConfigurationProperties("prova.signin")
record SigninConfig(@Bindable(defaultValue = "true") boolean totpRequired) {}
