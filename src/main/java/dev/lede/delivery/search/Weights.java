package dev.lede.delivery.search;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rare each word of a query is, in eighths, in the order in which the query is built. They travel in the cursor, so that
 * an article scores on the second page what it scored on the first, though others were published in between.
 */
final class Weights {

    private static final int STEPS = 8;
    private static final int MOST = 600;

    private final List<Byte> taken = new ArrayList<>();
    private final byte @Nullable [] given;

    Weights() {
        this.given = null;
    }

    /** Those of an earlier page; of none if the text is not of such. */
    Weights(String text) {
        byte[] read;
        try {
            read = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            read = new byte[0];
        }
        this.given = read;
    }

    /** The next weight: of the earlier page, else of a word that so many of all articles have. */
    float next(int having, int all) {
        int place = taken.size();
        byte steps = given != null && place < given.length ? given[place] : steps(having, all);
        taken.add(steps);
        return (float) steps / STEPS;
    }

    /** As text for the cursor; empty where it would not fit into one. */
    String text() {
        if (taken.size() > MOST) {
            return "";
        }
        byte[] all = new byte[taken.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = taken.get(i);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private static byte steps(int having, int all) {
        double rarity = Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5));
        return (byte) Math.max(1, Math.min(Byte.MAX_VALUE, Math.round(rarity * STEPS)));
    }
}
