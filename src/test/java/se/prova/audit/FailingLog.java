package se.prova.audit;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import org.mockito.stubbing.Answer;

/** The log of the program, which a test can make fail. */
@Singleton
@Requires(property = FailingLog.WANTED)
public class FailingLog implements BeanCreatedEventListener<AuditLog> {

    public static final String WANTED = "prova.test.failing-log";

    private volatile boolean failing;

    @Override
    public AuditLog onCreated(BeanCreatedEvent<AuditLog> event) {
        Answer<Object> real = delegatesTo(event.getBean());
        return mock(AuditLog.class, call -> {
            if (failing && call.getMethod().getName().equals("append")) {
                throw new IllegalStateException("The log cannot be written");
            }
            return real.answer(call);
        });
    }

    /** From now on nothing can be written. */
    public void fail() {
        failing = true;
    }

    /** From now on it writes again. */
    public void work() {
        failing = false;
    }
}
