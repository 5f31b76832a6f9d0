package dev.lede.editorial.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tokens of an OpenID Connect provider, where one is configured. Every other bearer credential is a key. */
@Singleton
class BearerTokens {

    /** A JWT in its compact form (RFC 7519, section 3): three parts of base64url, which no key has. */
    private static final Pattern JWT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final OidcAuthenticationMechanism provider;
    private final boolean enabled;

    BearerTokens(
            OidcAuthenticationMechanism provider,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled) {
        this.provider = provider;
        this.enabled = enabled;
    }

    boolean are(String credential) {
        return enabled && JWT.matcher(credential).matches();
    }

    /** Has the token checked; fails like a wrong key if it is not valid. */
    Uni<SecurityIdentity> authenticate(
            RoutingContext exchange, IdentityProviderManager identities, HttpAuthenticationMechanism answering) {
        return provider.authenticate(exchange, identities)
                // the provider's mechanism has put itself there, and would answer a bare 401
                .onTermination()
                .invoke(() -> exchange.put(HttpAuthenticationMechanism.class.getName(), answering));
    }
}
