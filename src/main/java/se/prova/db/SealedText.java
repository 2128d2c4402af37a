package se.prova.db;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * How free text and identity are stored: a scheme, a colon, the text. The one seam for encryption.
 *
 * <p>Scheme 0 is plain text. A later scheme seals new rows while old ones stay readable, since each row says which
 * scheme it was written with.
 */
@Singleton
public final class SealedText implements AttributeConverter<String, String> {

    private static final String PLAIN = "0:";

    @Override
    public @Nullable String convertToPersistedValue(@Nullable String text, ConversionContext context) {
        return text == null ? null : PLAIN + text;
    }

    @Override
    public @Nullable String convertToEntityValue(@Nullable String stored, ConversionContext context) {
        if (stored == null) {
            return null;
        }
        if (!stored.startsWith(PLAIN)) {
            throw new IllegalStateException("A text is sealed with a scheme this version does not know");
        }
        return stored.substring(PLAIN.length());
    }
}
