package dev.lede.editorial.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Gives whoever sends a token the roles of Lede that go with the roles of the provider, the highest with all below it. Roles
 * that Lede does not know count for nothing.
 */
@ApplicationScoped
public class TokenRoles implements SecurityIdentityAugmentor {

    /** Keeps people whom the provider names apart from the holders of keys, in the audit trail above all. */
    static final String NAME_PREFIX = "oidc:";

    private final TokenRolesConfig config;

    TokenRoles(TokenRolesConfig config) {
        this.config = config;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getCredential(AccessTokenCredential.class) == null ? identity : translated(identity));
    }

    private SecurityIdentity translated(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(
                        NAME_PREFIX + identity.getPrincipal().getName()))
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(highest(identity.getRoles()).map(Role::implied).orElse(Set.of()))
                .build();
    }

    private Optional<Role> highest(Set<String> claimed) {
        return Arrays.stream(Role.values())
                .filter(role -> config.of(role).stream().anyMatch(claimed::contains))
                .max(Comparator.naturalOrder());
    }
}
