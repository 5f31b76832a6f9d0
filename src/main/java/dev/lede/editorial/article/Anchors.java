package dev.lede.editorial.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the anchors of an article's sections from their headings. */
final class Anchors {

    private Anchors() {}

    /** One anchor for each heading, in order, no two alike. */
    static List<String> of(List<@Nullable String> headings) {
        List<String> anchors = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (@Nullable String heading : headings) {
            String wanted = wanted(heading, anchors.size() + 1);
            String anchor = wanted;
            for (int n = 2; !taken.add(anchor); n++) {
                anchor = wanted + "-" + n;
            }
            anchors.add(anchor);
        }
        return anchors;
    }

    private static String wanted(@Nullable String heading, int position) {
        String anchor = heading == null ? "" : SlugForm.anchorOf(heading);
        if (!anchor.isEmpty()) {
            return anchor;
        }
        return position == 1 ? "intro" : "section-" + position;
    }
}
