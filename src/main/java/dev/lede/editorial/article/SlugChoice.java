package dev.lede.editorial.article;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Gives revisions their slugs: the one asked for, or the article's present one, or a free one made from the headline. */
@Singleton
public class SlugChoice {

    /** How many numbered forms of a slug are tried before one is made that nobody can have. */
    private static final int NUMBERED = 9;

    private final SlugRepository slugs;

    SlugChoice(SlugRepository slugs) {
        this.slugs = slugs;
    }

    /**
     * Chooses for many at once.
     *
     * @return the slug of each, in order; empty where the one asked for is another article's
     */
    public List<Optional<String>> choose(List<RevisionDraft> drafts) {
        Set<String> wanted = new HashSet<>();
        drafts.forEach(draft -> candidates(draft).forEach(wanted::add));
        Map<String, UUID> owners = new HashMap<>(slugs.owners(wanted));
        List<Optional<String>> chosen = new ArrayList<>();
        for (RevisionDraft draft : drafts) {
            Optional<String> slug = candidates(draft)
                    .filter(candidate -> draft.articleId().equals(owners.getOrDefault(candidate, draft.articleId())))
                    .findFirst();
            if (slug.isEmpty() && draft.content().givenSlug() == null) {
                slug = Optional.of(unique(draft));
            }
            slug.ifPresent(taken -> owners.put(taken, draft.articleId()));
            chosen.add(slug);
        }
        return chosen;
    }

    /**
     * Chooses for one article, and gives it the slug at once: whoever wants the same slug at the same time gets the next.
     *
     * @return empty where the slug that was asked for is another article's
     */
    public Optional<String> reserve(RevisionDraft draft) {
        Stream<String> wanted = draft.content().givenSlug() == null
                ? Stream.concat(candidates(draft), Stream.of(unique(draft)))
                : candidates(draft);
        return wanted.filter(slug -> slugs.reserve(slug, draft.articleId())).findFirst();
    }

    private static Stream<String> candidates(RevisionDraft draft) {
        if (draft.content().givenSlug() != null) {
            return Stream.of(draft.content().givenSlug());
        }
        if (draft.latest() != null) {
            return Stream.of(draft.latest().slug());
        }
        String slug = SlugForm.slugOf(draft.content().headline());
        return Stream.concat(
                Stream.of(slug),
                Stream.iterate(2, n -> n <= NUMBERED, n -> n + 1).map(n -> slug + "-" + n));
    }

    /** The end of an id of version 7 is random. */
    private static String unique(RevisionDraft draft) {
        String id = draft.articleId().toString();
        return SlugForm.slugOf(draft.content().headline()) + "-" + id.substring(id.lastIndexOf('-') + 1);
    }
}
