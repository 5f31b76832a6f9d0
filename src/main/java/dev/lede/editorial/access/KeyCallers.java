package dev.lede.editorial.access;

import dev.lede.http.access.Caller;
import dev.lede.http.access.CallerLookup;
import dev.lede.http.access.Entitlement;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells the reading side who sends a key, or a token of an OpenID Connect provider. */
@Singleton
class KeyCallers implements CallerLookup {

    private final RecentKeys keys;
    private final BearerTokens tokens;
    private final BearerKeys bearer;
    private final IdentityProviderManager identities;
    private final TokenStoriesConfig ofTokens;

    KeyCallers(
            RecentKeys keys,
            BearerTokens tokens,
            BearerKeys bearer,
            IdentityProviderManager identities,
            TokenStoriesConfig ofTokens) {
        this.keys = keys;
        this.tokens = tokens;
        this.bearer = bearer;
        this.identities = identities;
        this.ofTokens = ofTokens;
    }

    @Override
    public Uni<Caller> of(RoutingContext exchange, String credential) {
        if (tokens.are(credential)) {
            return onEventLoop(tokens.authenticate(exchange, identities, bearer)
                    .onItem()
                    .ifNull()
                    .failWith(AuthenticationFailedException::new)
                    .map(this::ofToken));
        }
        Optional<RecentKeys.LookedUp> known = keys.known(credential);
        if (known.isPresent()) {
            return caller(known.get());
        }
        return Uni.createFrom()
                .completionStage(() -> exchange.vertx()
                        .executeBlocking(() -> keys.read(credential), false)
                        .toCompletionStage())
                .flatMap(KeyCallers::caller);
    }

    private static Uni<Caller> caller(RecentKeys.LookedUp key) {
        return key.holder()
                .map(known -> Uni.createFrom()
                        .item(new Caller(
                                known.name(), known.entitlement(), known.role() == Role.READER, known.limit())))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private Caller ofToken(SecurityIdentity identity) {
        boolean reader = !identity.hasRole(Role.WRITER.word());
        if (reader && !identity.hasRole(Role.READER.word())) {
            throw new AuthenticationFailedException("The token names no role");
        }
        return new Caller(
                identity.getPrincipal().getName(),
                reader ? new Entitlement(ofTokens.reader(), null) : Entitlement.OWN,
                reader,
                null);
    }

    private static <T> Uni<T> onEventLoop(Uni<T> elsewhere) {
        Context context = Vertx.currentContext();
        return elsewhere.emitOn(task -> context.runOnContext(ignored -> task.run()));
    }
}
