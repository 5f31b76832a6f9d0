package dev.lede.http.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class PeerAddressTest {

    @Test
    void networkOfIpv6IsOnePeer() {
        assertThat(of("2001:db8:1:2::1")).isEqualTo(of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(of("2001:db8:1:2::1")).isNotEqualTo(of("2001:db8:1:3::1"));
        assertThat(of("fe80::1%eth0")).isEqualTo(of("fe80::2"));
    }

    @Test
    void ipv4IsItselfInEitherSpelling() {
        assertThat(of("203.0.113.7")).isEqualTo("cb007107").isEqualTo(of("::ffff:203.0.113.7"));
        assertThat(of("203.0.113.7")).isNotEqualTo(of("203.0.113.8"));
    }

    @Test
    void whatIsNoAddressIsOnePeerAndNotLookedUp() {
        assertThat(of("unknown")).isEqualTo("unknown");
        assertThat(of("x".repeat(1000))).hasSize(64);
        assertThat(PeerAddress.of(null)).isEqualTo("unknown");
    }

    private static String of(String host) {
        return PeerAddress.of(SocketAddress.inetSocketAddress(80, host));
    }
}
