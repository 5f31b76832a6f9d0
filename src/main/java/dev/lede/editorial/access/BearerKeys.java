package dev.lede.editorial.access;

import dev.lede.http.problem.ProblemAnswers;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the key, or the token of an OpenID Connect provider, of {@code Authorization: Bearer KEY} (RFC 6750, section 2.1). On
 * the public side a wrong one was refused before this is asked; see {@link KeyCallers}.
 */
@ApplicationScoped
public class BearerKeys implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer";
    private static final String SPACED_SCHEME = SCHEME + " ";

    /** Before every other mechanism, so that this one alone decides whose turn it is and answers what is refused. */
    private static final int PRIORITY = DEFAULT_PRIORITY + 1000;

    private final BearerTokens tokens;
    private final ProblemAnswers answers;

    BearerKeys(BearerTokens tokens, ProblemAnswers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        String authorization = exchange.request().getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, SPACED_SCHEME, 0, SPACED_SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        String credential = authorization.substring(SPACED_SCHEME.length()).strip();
        Uni<SecurityIdentity> identity = tokens.are(credential)
                ? tokens.authenticate(exchange, identities, this)
                : identities.authenticate(new KeyAuthenticationRequest(credential));
        return exchange.normalizedPath().startsWith("/editorial")
                ? identity
                : identity.onFailure(AuthenticationException.class::isInstance)
                        .recoverWithUni(() -> identities.authenticate(AnonymousAuthenticationRequest.INSTANCE));
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
        return Set.of(KeyAuthenticationRequest.class);
    }
}
