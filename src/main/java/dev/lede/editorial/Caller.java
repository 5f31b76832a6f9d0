package dev.lede.editorial;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Whoever calls.
 *
 * @param name of the key
 * @param seesAll whether also what was withdrawn on legal grounds: administrators do
 */
public record Caller(String name, boolean seesAll) {

    /** The caller of the request that is being answered. */
    public static Caller of(SecurityIdentity identity) {
        return new Caller(identity.getPrincipal().getName(), identity.hasRole("admin"));
    }
}
