package dev.lede.editorial.article;

import dev.lede.editorial.topic.TopicRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Saves one revision of one article, with what only the database can tell checked. Part of the caller's transaction. */
@Singleton
class RevisionSaving {

    private final TopicRepository topics;
    private final SlugChoice slugs;
    private final ArticleSaving saving;

    RevisionSaving(TopicRepository topics, SlugChoice slugs, ArticleSaving saving) {
        this.topics = topics;
        this.slugs = slugs;
        this.saving = saving;
    }

    /**
     * Saves the next revision of an article that is there and that the caller has locked.
     *
     * @param faults that were found before; none may be there after
     */
    SavedRevision save(RevisionDraft draft, Faults faults, String by) {
        Map<String, UUID> topicIds = topics.idsOf(draft.content().topics());
        List<String> named = draft.content().topics();
        for (int i = 0; i < named.size(); i++) {
            if (!topicIds.containsKey(named.get(i))) {
                faults.add("/topics/" + i, "There is no topic " + named.get(i) + ".");
            }
        }
        // what has no headline has no slug to choose
        String slug = faults.isEmpty() || draft.content().givenSlug() != null ? slug(draft, faults) : "";
        faults.throwIfAny();
        return saving.saveRevisions(List.of(draft), List.of(slug), topicIds, by).get(0);
    }

    /** The same words whoever has the slug: that of a draft is nobody's business. */
    private String slug(RevisionDraft draft, Faults faults) {
        String given = draft.content().givenSlug();
        if (given != null && !SlugForm.isSlug(given)) {
            return "";
        }
        return slugs.reserve(draft).orElseGet(() -> {
            faults.add("/slug", "This slug is not free; choose another, or leave it out to have one made.");
            return "";
        });
    }
}
