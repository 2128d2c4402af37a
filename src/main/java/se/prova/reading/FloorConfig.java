package se.prova.reading;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;

/** How much there must be before a statement is more than preliminary, as a site has set it. */
@Factory
class FloorConfig {

    /**
     * The settings, with {@link Basis.Floor#DEFAULT} where nothing is set.
     *
     * @param presentMinutes minutes present
     * @param timesPerSkill sessions with a standing level, for every concluded skill
     */
    @ConfigurationProperties("prova.floor")
    record SetConfig(
            @Bindable(defaultValue = "3") int sessions,
            @Bindable(defaultValue = "3") int dates,
            @Bindable(defaultValue = "2") int stations,
            @Bindable(defaultValue = "360") int presentMinutes,
            @Bindable(defaultValue = "2") int timesPerSkill) {}

    @Bean
    Basis.Floor floor(SetConfig set) {
        return new Basis.Floor(
                set.sessions(), set.dates(), set.stations(), set.presentMinutes(), set.timesPerSkill());
    }
}
