package dev.lede.editorial.front;

import java.util.UUID;

/** An article for a place on a front, and when it stands there; positions begin at 1. */
public record SlotFilling(int position, UUID articleId, Span shown) {}
