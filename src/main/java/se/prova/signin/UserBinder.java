package se.prova.signin;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import se.prova.access.User;

/** Gives controllers the user that SessionFilter has found. */
@Singleton
class UserBinder implements TypedRequestArgumentBinder<User> {

    static final String ATTRIBUTE = "prova.user";

    @Override
    public Argument<User> argumentType() {
        return Argument.of(User.class);
    }

    @Override
    public BindingResult<User> bind(ArgumentConversionContext<User> context, HttpRequest<?> request) {
        return () -> request.getAttribute(ATTRIBUTE, User.class);
    }
}
