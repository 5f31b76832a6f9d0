package dev.lede.editorial.access;

import dev.lede.http.access.Entitlement;
import dev.lede.http.rate.Quota;
import org.jspecify.annotations.Nullable;

/**
 * Who a key belongs to.
 *
 * @param limit of the key alone; null where the limit of all keys holds
 */
public record KeyHolder(
        String name,
        Role role,
        Entitlement entitlement,
        @Nullable Quota limit) {}
