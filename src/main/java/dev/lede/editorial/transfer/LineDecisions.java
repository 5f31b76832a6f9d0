package dev.lede.editorial.transfer;

import dev.lede.editorial.NewId;
import dev.lede.editorial.article.ArticleRepository;
import dev.lede.editorial.article.Correction;
import dev.lede.editorial.article.LatestRevision;
import dev.lede.editorial.article.RevisionDraft;
import dev.lede.editorial.publishing.Corrections;
import dev.lede.editorial.publishing.Publication;
import dev.lede.editorial.publishing.PublicationHistory;
import dev.lede.editorial.publishing.Withdrawal;
import dev.lede.editorial.publishing.Withdrawals;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what is to be done with the lines of an import by comparing them with what is there. */
@Singleton
class LineDecisions {

    private final ArticleRepository articles;
    private final PublicationHistory history;
    private final Corrections corrections;
    private final Withdrawals withdrawals;
    private final Clock clock;
    private final ExternalIdLocks locks;

    LineDecisions(
            ArticleRepository articles,
            PublicationHistory history,
            Corrections corrections,
            Withdrawals withdrawals,
            Clock clock,
            ExternalIdLocks locks) {
        this.articles = articles;
        this.history = history;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
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
        Present present = new Present(
                latest,
                known.isEmpty() ? Map.of() : history.of(known),
                corrections.of(known),
                known.isEmpty() ? Map.of() : withdrawals.of(known));
        return lines.stream()
                .map(line -> {
                    String faults = faults(line, knownTopics, moment);
                    return faults.isEmpty() ? decide(line, present, moment) : LineDecision.reject(line, faults);
                })
                .toList();
    }

    private static LineDecision decide(ImportLine line, Present present, Instant moment) {
        LatestRevision now = line.externalId() == null ? null : present.latest().get(line.externalId());
        Withdrawal withdrawal = line.withdrawal();
        boolean withdrawn = withdrawal != null;
        if (now == null) {
            RevisionDraft draft = new RevisionDraft(NewId.next(), line.externalId(), null, line.content());
            // only what was public can be withdrawn
            return LineDecision.save(line, draft, line.publish() || withdrawn, withdrawn);
        }
        List<Publication> publications = present.publications().getOrDefault(now.articleId(), List.of());
        boolean withdraw =
                withdrawal != null && !withdrawal.isSaidBy(present.withdrawn().get(now.articleId()));
        boolean neverPublic = publications.stream().noneMatch(p -> !p.from().isAfter(moment));
        if (!now.says(line.content())) {
            RevisionDraft draft = new RevisionDraft(now.articleId(), line.externalId(), now, line.content());
            return LineDecision.save(line, draft, line.publish() || (withdrawn && neverPublic), withdraw);
        }
        boolean done = isPublished(line, now, publications, moment)
                && present.corrected().getOrDefault(now.articleId(), Set.of()).containsAll(line.corrections());
        boolean publish = withdrawn ? neverPublic : line.publish() && !done;
        return publish || withdraw
                ? LineDecision.change(line, now, publish, withdraw)
                : LineDecision.leave(line, now.articleId());
    }

    /** What only a look at the database and at its clock can tell; empty if nothing is wrong. */
    private static String faults(ImportLine line, Set<String> knownTopics, Instant moment) {
        List<String> topics = line.content().topics();
        Stream<String> unknown = topics.stream()
                .filter(topic -> !knownTopics.contains(topic))
                .map(topic -> "/topics/" + topics.indexOf(topic) + ": There is no topic " + topic + ".");
        Withdrawal withdrawal = line.withdrawal();
        Instant asked = line.at() == null ? line.publishedAt() : line.at();
        Instant begins = withdrawal == null && asked != null && asked.isAfter(moment) ? asked : moment;
        return Stream.of(
                        unknown,
                        toCome("/publishedAt", withdrawal == null ? null : line.publishedAt(), moment, "now"),
                        toCome("/withdrawn/at", withdrawal == null ? null : withdrawal.at(), moment, "now"),
                        toCome("/updatedAt", line.updatedAt(), begins, "the moment of publication"))
                .flatMap(faults -> faults)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> toCome(String pointer, @Nullable Instant time, Instant latest, String what) {
        return time != null && time.isAfter(latest)
                ? Stream.of(pointer + ": This may not be later than " + what + ".")
                : Stream.empty();
    }

    private static boolean isPublished(
            ImportLine line, LatestRevision now, List<Publication> publications, Instant moment) {
        boolean begun = line.at() == null || !line.at().isAfter(moment);
        return publications.stream()
                .anyMatch(publication -> publication.revisionId().equals(now.revisionId())
                        && (line.publishedAt() == null || line.publishedAt().equals(publication.publishedAt()))
                        && (line.updatedAt() == null || line.updatedAt().equals(publication.updatedAt()))
                        && (begun || publication.from().equals(line.at()))
                        && (line.until() == null || line.until().equals(publication.until())));
    }

    /** What is there of the articles of the lines. */
    private record Present(
            Map<String, LatestRevision> latest,
            Map<UUID, List<Publication>> publications,
            Map<UUID, Set<Correction>> corrected,
            Map<UUID, Withdrawal> withdrawn) {}
}
