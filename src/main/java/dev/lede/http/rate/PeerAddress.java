package dev.lede.http.rate;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The address that requests without a key are counted by. It is the peer of the connection; where the framework trusts a proxy
 * ({@code quarkus.http.proxy.*}), what that says of the peer has come in its place.
 */
final class PeerAddress {

    private static final int IPV6 = 16;
    private static final int NETWORK = 8;
    private static final int LONGEST = 64;

    private PeerAddress() {}

    /** Of IPv6 the network of 64 bits: whoever has one address there has all of them. */
    static String of(@Nullable SocketAddress peer) {
        String host = peer == null || peer.host() == null ? "unknown" : peer.host();
        int zone = host.indexOf('%');
        byte[] address = NetUtil.createByteArrayFromIpAddressString(zone < 0 ? host : host.substring(0, zone));
        if (address == null) {
            return host.length() > LONGEST ? host.substring(0, LONGEST) : host;
        }
        if (address.length == IPV6 && isMapped(address)) {
            return HexFormat.of().formatHex(address, 12, IPV6);
        }
        return HexFormat.of().formatHex(address.length == IPV6 ? Arrays.copyOf(address, NETWORK) : address);
    }

    /** An IPv4 address as IPv6 writes it (RFC 4291, section 2.5.5.2). */
    private static boolean isMapped(byte[] address) {
        for (int i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return address[10] == -1 && address[11] == -1;
    }
}
