package dev.lede.editorial.transfer;

import dev.lede.editorial.front.SlotDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A front in a line of an import; its slots name articles by their {@code externalId}, or by id or slug. */
record FrontBody(
        @Nullable String name,
        @Nullable String title,
        @Nullable List<@Nullable SlotDraft> slots) {}
