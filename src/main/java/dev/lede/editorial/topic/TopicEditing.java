package dev.lede.editorial.topic;

import dev.lede.edition.Editions;
import dev.lede.editorial.article.Faults;
import dev.lede.editorial.article.Limits;
import dev.lede.editorial.article.SlugForm;
import dev.lede.editorial.article.TextRules;
import dev.lede.http.problem.InvalidParameters;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes topics and changes their names; both are seen by readers at once. */
@Singleton
public class TopicEditing {

    private static final List<String> KINDS = List.of("subject", "person", "organisation", "place", "event", "desk");

    private final TopicRepository topics;
    private final Editions editions;

    TopicEditing(TopicRepository topics, Editions editions) {
        this.topics = topics;
        this.editions = editions;
    }

    /** Makes the topic of this slug say what the draft says. */
    @Transactional
    public TopicPut put(String slug, TopicDraft draft) {
        if (!SlugForm.isSlug(slug)) {
            throw InvalidParameters.of(
                    "slug",
                    "A slug is letters and digits in lower case, joined by single hyphens, at most %d characters."
                            .formatted(Limits.SLUG));
        }
        Faults faults = new Faults();
        TextRules rules = new TextRules(faults);
        String name = rules.required(draft.name(), "/name", Limits.NAME);
        String kind = rules.oneOf(KINDS, draft.kind(), "/kind");
        faults.throwIfAny();
        boolean created = topics.put(slug, name, kind);
        editions.touch();
        return new TopicPut(new TopicView(slug, name, kind), created);
    }

    /** What came of it. */
    public record TopicPut(TopicView topic, boolean created) {}
}
