package dev.lede.editorial.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose a key is. A kind of its own, so that keys and the tokens of OpenID Connect are never taken for each other. */
final class KeyAuthenticationRequest extends BaseAuthenticationRequest {

    private final String key;

    KeyAuthenticationRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
