package se.prova.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers the form that FormFilter has read. */
@Singleton
class FieldsBinder implements TypedRequestArgumentBinder<Fields> {

    @Override
    public Argument<Fields> argumentType() {
        return Argument.of(Fields.class);
    }

    @Override
    public BindingResult<Fields> bind(ArgumentConversionContext<Fields> context, HttpRequest<?> request) {
        return () -> Optional.of(Fields.of(request));
    }
}
