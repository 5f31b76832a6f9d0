package dev.lede.editorial.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order.
 *
 * @param from when the publication begins
 * @param until when it ends, by order or because the next one begins; null if it does not
 * @param edition the number of the change; null for one that is still to come
 */
public record Published(
        UUID articleId,
        Instant from,
        @Nullable Instant until,
        Instant publishedAt,
        @Nullable Long edition) {}
