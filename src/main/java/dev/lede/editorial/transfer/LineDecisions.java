package dev.lede.editorial.transfer;

import dev.lede.editorial.NewId;
import dev.lede.editorial.article.ArticleRepository;
import dev.lede.editorial.article.Correction;
import dev.lede.editorial.article.LatestRevision;
import dev.lede.editorial.article.RevisionDraft;
import dev.lede.editorial.publishing.Corrections;
import dev.lede.editorial.publishing.Publication;
import dev.lede.editorial.publishing.PublicationHistory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides what is to be done with the lines of an import by comparing them with what is there. */
@Singleton
class LineDecisions {

    private final ArticleRepository articles;
    private final PublicationHistory history;
    private final Corrections corrections;
    private final Clock clock;
    private final ExternalIdLocks locks;

    LineDecisions(
            ArticleRepository articles,
            PublicationHistory history,
            Corrections corrections,
            Clock clock,
            ExternalIdLocks locks) {
        this.articles = articles;
        this.history = history;
        this.corrections = corrections;
        this.clock = clock;
        this.locks = locks;
    }

    /** One decision for each of the lines, which are of different articles. The articles stay locked. */
    List<LineDecision> of(List<ImportLine> given, Set<String> knownTopics) {
        Instant moment = clock.instant();
        List<ImportLine> lines = given.stream().map(line -> line.at(moment)).toList();
        Map<String, LatestRevision> latest = new HashMap<>();
        List<String> ids = lines.stream()
                .map(ImportLine::externalId)
                .filter(Objects::nonNull)
                .toList();
        locks.take(ids);
        articles.lockLatest(ids)
                .forEach(article -> latest.put(
                        Objects.requireNonNullElseGet(
                                article.externalId(), () -> article.articleId().toString()),
                        article));
        Set<UUID> known =
                latest.values().stream().map(LatestRevision::articleId).collect(Collectors.toSet());
        Map<UUID, List<Publication>> publications = known.isEmpty() ? Map.of() : history.of(known);
        Map<UUID, Set<Correction>> corrected = corrections.of(known);
        return lines.stream()
                .map(line -> {
                    String unknown = line.content().topics().stream()
                            .filter(topic -> !knownTopics.contains(topic))
                            .map(topic -> "/topics/" + line.content().topics().indexOf(topic) + ": There is no topic "
                                    + topic + ".")
                            .collect(Collectors.joining(" "));
                    LatestRevision now = line.externalId() == null ? null : latest.get(line.externalId());
                    if (!unknown.isEmpty()) {
                        return LineDecision.reject(line, unknown);
                    }
                    if (now == null) {
                        return LineDecision.save(
                                line, new RevisionDraft(NewId.next(), line.externalId(), null, line.content()));
                    }
                    if (!now.says(line.content())) {
                        return LineDecision.save(
                                line, new RevisionDraft(now.articleId(), line.externalId(), now, line.content()));
                    }
                    boolean done = isPublished(line, now, publications.getOrDefault(now.articleId(), List.of()), moment)
                            && corrected.getOrDefault(now.articleId(), Set.of()).containsAll(line.corrections());
                    return line.publish() && !done
                            ? LineDecision.publish(line, now.articleId(), now.revisionId())
                            : LineDecision.leave(line, now.articleId());
                })
                .toList();
    }

    private static boolean isPublished(
            ImportLine line, LatestRevision now, List<Publication> publications, Instant moment) {
        boolean begun = line.at() == null || !line.at().isAfter(moment);
        return publications.stream()
                .anyMatch(publication -> publication.revisionId().equals(now.revisionId())
                        && (line.publishedAt() == null || line.publishedAt().equals(publication.publishedAt()))
                        && (begun || publication.from().equals(line.at()))
                        && (line.until() == null || line.until().equals(publication.until())));
    }
}
