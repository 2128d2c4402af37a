package se.prova.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.prova.wire.Front;
import se.prova.wire.Network;

class SourceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // proxies | peer | what the header says | the address
                "              | 192.0.2.9 | 198.51.100.1            | 192.0.2.9",
                "10.0.0.5      | 192.0.2.9 | 198.51.100.1            | 192.0.2.9",
                "10.0.0.5      | 10.0.0.5  | 198.51.100.1            | 198.51.100.1",
                "10.0.0.5      | 10.0.0.5  | 203.0.113.7, 198.51.100.1 | 198.51.100.1",
                "10.0.0.0/24   | 10.0.0.5  | 198.51.100.1, 10.0.0.6  | 198.51.100.1",
                "10.0.0.5      | 10.0.0.5  |                         | 10.0.0.5",
                "10.0.0.5      | 10.0.0.5  | min.dator.example       | 10.0.0.5",
                "10.0.0.0/24   | 10.0.0.5  | påhittat, 10.0.0.6      | 10.0.0.6",
                "10.0.0.5,fd00::/8 | fd00::1 | 2001:db8::1           | 2001:db8:0:0:0:0:0:1"
            })
    void the_address_is_the_last_hop_that_nobody_could_make_up(
            String proxies, String peer, String header, String expected) {
        Front front = new Front(true, proxies == null ? "" : proxies);
        List<String> headers = header == null ? List.of() : List.of(header);
        assertThat(Source.seen(InetAddress.ofLiteral(peer), headers, front).getHostAddress())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0",
                "example.com",
                "10.0.0.0/x",
                "256.1.1.1",
                "fd00::/129",
                ""
            })
    void what_is_no_range_of_addresses_is_refused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
