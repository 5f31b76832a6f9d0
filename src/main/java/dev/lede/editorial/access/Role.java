package dev.lede.editorial.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key allows; each role allows what those before it do. */
public enum Role {
    READER,
    WRITER,
    EDITOR,
    ADMIN;

    /** The word for it in {@code @RolesAllowed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a word names. */
    static Role ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The words for this role and those below it. */
    Set<String> implied() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::word)
                .collect(Collectors.toUnmodifiableSet());
    }
}
