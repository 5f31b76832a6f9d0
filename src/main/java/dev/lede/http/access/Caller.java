package dev.lede.http.access;

import dev.lede.http.rate.Quota;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has shown who he is.
 *
 * @param name no two callers have one name
 * @param limited whether there is an end to what he may ask for
 * @param quota how much he may ask for, where it is not what everybody with a key may
 */
public record Caller(
        String name,
        Entitlement entitlement,
        boolean limited,
        @Nullable Quota quota) {}
