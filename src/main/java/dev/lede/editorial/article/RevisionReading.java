package dev.lede.editorial.article;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Reads saved states. As none of them ever changes, it does not matter that their parts are read one after the other. */
@Singleton
class RevisionReading {

    private final RevisionRepository revisions;
    private final SectionRepository sections;
    private final SummaryRepository summaries;
    private final RevisionTopicRepository topics;

    RevisionReading(
            RevisionRepository revisions,
            SectionRepository sections,
            SummaryRepository summaries,
            RevisionTopicRepository topics) {
        this.revisions = revisions;
        this.sections = sections;
        this.summaries = summaries;
        this.topics = topics;
    }

    /** The working copy of an article. */
    Optional<SavedContent> latest(UUID article) {
        return revisions.latest(article).map(this::withContent);
    }

    /** One state of an article. */
    Optional<SavedContent> numbered(UUID article, int number) {
        return revisions.numbered(article, number).map(this::withContent);
    }

    private SavedContent withContent(Revision revision) {
        ArticleContent content = new ArticleContent(
                revision.slug(),
                revision.headline(),
                revision.language(),
                revision.genre(),
                summaries.of(revision.id()).stream().map(Summary::content).toList(),
                sections.of(revision.id()).stream().map(Section::content).toList(),
                topics.slugsOf(revision.id()),
                revision.contributors(),
                revision.image().orElse(null),
                revision.source().orElse(null),
                revision.rights().orElse(null),
                revision.isLegallySensitive());
        return new SavedContent(
                revision.articleId(),
                revision.id(),
                revision.number(),
                content,
                revision.createdAt(),
                revision.createdBy());
    }
}
