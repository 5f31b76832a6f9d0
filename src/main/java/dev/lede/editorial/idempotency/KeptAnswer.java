package dev.lede.editorial.idempotency;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given before.
 *
 * @param body as JSON; of a secret answer, that under its seal
 */
record KeptAnswer(
        int status,
        Map<String, List<String>> headers,
        @Nullable String body) {}
