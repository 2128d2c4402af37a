package se.prova.db;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Stores a time of day as {@code HH:mm}, which sorts as text. */
@Singleton
public final class IsoTime implements AttributeConverter<LocalTime, String> {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm");

    @Override
    public @Nullable String convertToPersistedValue(@Nullable LocalTime time, ConversionContext context) {
        return time == null ? null : FORM.format(time);
    }

    @Override
    public @Nullable LocalTime convertToEntityValue(@Nullable String text, ConversionContext context) {
        return text == null ? null : LocalTime.parse(text, FORM);
    }
}
