package dev.lede.editorial.access;

import java.util.Optional;

/** How a key is written: {@code lede_ROLE_NAME_SECRET}. */
final class KeyForm {

    static final String START = "lede_";
    /** The words before the secret, with the underscores behind them. */
    private static final int WORDS = 3;

    private static final int LONGEST = 200;

    private KeyForm() {}

    /** What a key begins with, if it has the form of one. */
    static Optional<String> prefixOf(String key) {
        if (!key.startsWith(START) || key.length() > LONGEST) {
            return Optional.empty();
        }
        int end = -1;
        for (int i = 0; i < WORDS; i++) {
            end = key.indexOf('_', end + 1);
            if (end < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(key.substring(0, end));
    }
}
