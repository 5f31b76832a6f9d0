package dev.lede.editorial.access;

import dev.lede.http.problem.ProblemAnswers;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the key of {@code Authorization: Bearer KEY} (RFC 6750, section 2.1). On the public side a key can only add to
 * what everybody may do, so a wrong one is as good as none there.
 */
@ApplicationScoped
public class BearerKeys implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer";
    private static final String SPACED_SCHEME = SCHEME + " ";

    private final ProblemAnswers answers;

    BearerKeys(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        String authorization = exchange.request().getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, SPACED_SCHEME, 0, SPACED_SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        String key = authorization.substring(SPACED_SCHEME.length()).strip();
        Uni<SecurityIdentity> identity =
                identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(key, SCHEME)));
        return exchange.normalizedPath().startsWith("/editorial")
                ? identity
                : identity.onFailure(AuthenticationFailedException.class).recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        answers.send(
                exchange,
                new ProblemException(
                        ProblemType.UNAUTHENTICATED,
                        "Send a valid key as `Authorization: Bearer KEY`.",
                        List.of(),
                        Map.of("WWW-Authenticate", SCHEME)));
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
