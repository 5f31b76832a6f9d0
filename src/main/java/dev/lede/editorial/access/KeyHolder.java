package dev.lede.editorial.access;

/** Who a key belongs to. */
public record KeyHolder(String name, Role role) {}
