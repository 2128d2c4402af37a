package se.prova.db;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** New ids: UUIDv7, made by the application so that a row is known before it is stored. */
@Singleton
public class Ids {

    private final TimeBasedEpochGenerator generator =
            Generators.timeBasedEpochGenerator(new SecureRandom(), new Forward());

    public UUID next() {
        return generator.generate();
    }

    /** Never goes back: ids of rows made one after the other sort in that order, also while the clock is set. */
    private static final class Forward extends UUIDClock {

        private final AtomicLong latest = new AtomicLong();

        @Override
        public long currentTimeMillis() {
            return latest.accumulateAndGet(super.currentTimeMillis(), Math::max);
        }
    }
}
