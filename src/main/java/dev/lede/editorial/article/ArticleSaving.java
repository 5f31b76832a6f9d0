package dev.lede.editorial.article;

import dev.lede.editorial.NewId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Saves drafts as revisions, and with a first revision its article. Readers see nothing of it. */
@Singleton
public class ArticleSaving {

    private final ArticleRepository articles;
    private final SlugRepository slugs;
    private final RevisionRepository revisions;
    private final SectionRepository sections;
    private final SummaryRepository summaries;
    private final RevisionTopicRepository topics;
    private final Clock clock;

    ArticleSaving(
            ArticleRepository articles,
            SlugRepository slugs,
            RevisionRepository revisions,
            SectionRepository sections,
            SummaryRepository summaries,
            RevisionTopicRepository topics,
            Clock clock) {
        this.articles = articles;
        this.slugs = slugs;
        this.revisions = revisions;
        this.sections = sections;
        this.summaries = summaries;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Saves many, as part of the caller's transaction, and has sent all of them to the database when it returns. What is
     * of one kind is sent together.
     *
     * @param drafts revisions of different articles
     * @param slugOf the slug of each, as chosen before
     * @param topicIds the ids of all topics that the drafts name, by slug
     * @param by who writes
     */
    public List<SavedRevision> save(
            List<RevisionDraft> drafts, List<String> slugOf, Map<String, UUID> topicIds, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        articles.persist(drafts.stream()
                .filter(draft -> draft.latest() == null)
                .map(draft -> new Article(draft.articleId(), draft.externalId(), now)));
        reserve(drafts, slugOf);
        return saveRevisions(drafts, slugOf, topicIds, by);
    }

    /**
     * The same for articles that are there and have these slugs already.
     *
     * @see #save
     */
    public List<SavedRevision> saveRevisions(
            List<RevisionDraft> drafts, List<String> slugOf, Map<String, UUID> topicIds, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Revision> saved = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            RevisionDraft draft = drafts.get(i);
            saved.add(new Revision(
                    NewId.next(), draft.articleId(), draft.number(), slugOf.get(i), draft.content(), now, by));
        }
        revisions.persist(saved);
        for (int i = 0; i < drafts.size(); i++) {
            saveSections(saved.get(i).id(), drafts.get(i).content());
        }
        for (int i = 0; i < drafts.size(); i++) {
            UUID revision = saved.get(i).id();
            summaries.persist(
                    drafts.get(i).content().summaries().stream().map(summary -> new Summary(revision, summary)));
        }
        for (int i = 0; i < drafts.size(); i++) {
            saveTopics(saved.get(i).id(), drafts.get(i).content(), topicIds);
        }
        revisions.flush();
        return saved.stream()
                .map(revision -> new SavedRevision(revision.articleId(), revision.id(), revision.number()))
                .toList();
    }

    /** An article that goes back to an earlier slug has it already. */
    private void reserve(List<RevisionDraft> drafts, List<String> slugOf) {
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            LatestRevision latest = drafts.get(i).latest();
            if (latest != null && !latest.slug().equals(slugOf.get(i))) {
                changed.add(slugOf.get(i));
            }
        }
        Set<String> reserved = slugs.owners(changed).keySet();
        for (int i = 0; i < drafts.size(); i++) {
            String slug = slugOf.get(i);
            if (drafts.get(i).latest() == null || (changed.contains(slug) && !reserved.contains(slug))) {
                slugs.persist(new Slug(slug, drafts.get(i).articleId()));
            }
        }
    }

    private void saveSections(UUID revision, ArticleContent content) {
        int position = 0;
        for (SectionContent section : content.sections()) {
            sections.persist(new Section(revision, ++position, section));
        }
    }

    private void saveTopics(UUID revision, ArticleContent content, Map<String, UUID> topicIds) {
        // two slugs may lead to one topic
        Set<UUID> ids = new LinkedHashSet<>();
        content.topics().forEach(topic -> ids.add(Objects.requireNonNull(topicIds.get(topic), "looked up before")));
        int position = 0;
        for (UUID id : ids) {
            topics.persist(new RevisionTopic(revision, ++position, id));
        }
    }
}
