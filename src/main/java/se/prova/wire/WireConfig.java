package se.prova.wire;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import se.prova.journal.Event;
import se.prova.journal.Tally;

/** Puts our handlers into every connection. */
@Singleton
final class WireConfig implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final Limits limits;
    private final Front front;
    private final Doors doors;
    private final Tally slow = new Tally(Event.CONNECTION_SLOW);

    WireConfig(Limits limits, Front front, Doors doors) {
        this.limits = limits;
        this.front = front;
        this.doors = doors;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Listener());
        return event.getBean();
    }

    private final class Listener implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
        }
    }

    private final class Connection implements NettyServerCustomizer {

        private final Channel channel;

        Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (!doors.enter(channel)) {
                var _ = channel.close();
                return;
            }
            Deadline deadline = new Deadline(limits, slow);
            channel.pipeline()
                    .addFirst("prova-deadline", deadline)
                    .addAfter(
                            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                            "prova-exchange",
                            new Exchange(limits, front.https(), deadline));
        }
    }
}
