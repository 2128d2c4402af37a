package se.prova.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.prova.journal.Tally;

/**
 * Closes a connection whose client takes too long over its headers, its body or its answer.
 *
 * <p>A time limit between two bytes would not do: a client that sends one byte every few seconds keeps it open for ever.
 */
final class Deadline extends ChannelDuplexHandler {

    private enum Slow {
        HEADERS,
        BODY,
        ANSWER
    }

    private final Limits limits;
    private final Tally slow;
    private boolean between;
    private int unsent;
    private @Nullable ScheduledFuture<?> sending;
    private @Nullable ScheduledFuture<?> fetching;
    private @Nullable ChannelHandlerContext context;

    Deadline(Limits limits, Tally slow) {
        this.limits = limits;
        this.slow = slow;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        await(limits.headersWithin(), Slow.HEADERS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        cancel(sending);
        cancel(fetching);
        super.channelInactive(ctx);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        if (between) {
            between = false;
            await(limits.headersWithin(), Slow.HEADERS);
        }
        super.channelRead(ctx, message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        if (unsent++ == 0) {
            fetching = after(limits.answerWithin(), Slow.ANSWER);
        }
        ChannelPromise done = promise.unvoid();
        done.addListener(_ -> {
            if (--unsent == 0) {
                cancel(fetching);
            }
        });
        super.write(ctx, message, done);
    }

    /** All headers of a request are in. */
    void headersIn() {
        await(limits.bodyWithin(), Slow.BODY);
    }

    /** All of a request is in; a connection may now be silent for as long as the idle time lets it. */
    void bodyIn() {
        cancel(sending);
        between = true;
    }

    private void await(Duration within, Slow what) {
        cancel(sending);
        sending = after(within, what);
    }

    private @Nullable ScheduledFuture<?> after(Duration within, Slow what) {
        ChannelHandlerContext ctx = context;
        if (ctx == null) {
            return null;
        }
        return ctx.executor().schedule(() -> end(ctx, what), within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end(ChannelHandlerContext ctx, Slow what) {
        slow.add(what);
        var _ = ctx.channel().close();
    }

    private static void cancel(@Nullable ScheduledFuture<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
