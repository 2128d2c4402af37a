package se.prova.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;

/** Sees every request come in and every answer go out, those the framework never hears of included. */
final class Exchange extends ChannelDuplexHandler {

    private final Limits limits;
    private final boolean https;
    private final Deadline deadline;

    Exchange(Limits limits, boolean https, Deadline deadline) {
        this.limits = limits;
        this.https = https;
        this.deadline = deadline;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            deadline.headersIn();
            if (request.headers().size() > limits.headerCount()) {
                request.setDecoderResult(DecoderResult.failure(new TooLongHttpHeaderException("Too many headers")));
            }
        }
        if (message instanceof LastHttpContent) {
            deadline.bodyIn();
        }
        super.channelRead(ctx, message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            SecurityHeaders.put(response.headers(), https);
        }
        super.write(ctx, message, promise);
    }
}
