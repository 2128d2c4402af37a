package se.prova.signin.guest;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import se.prova.access.Guest;

/** Gives controllers the guest that GuestFilter has found. */
@Singleton
class GuestBinder implements TypedRequestArgumentBinder<Guest> {

    static final String ATTRIBUTE = "prova.guest";

    @Override
    public Argument<Guest> argumentType() {
        return Argument.of(Guest.class);
    }

    @Override
    public BindingResult<Guest> bind(ArgumentConversionContext<Guest> context, HttpRequest<?> request) {
        return () -> request.getAttribute(ATTRIBUTE, Guest.class);
    }
}
