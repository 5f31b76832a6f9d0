package dev.lede.editorial.transfer;

import dev.lede.editorial.article.ArticleSaving;
import dev.lede.editorial.article.RevisionDraft;
import dev.lede.editorial.article.SavedRevision;
import dev.lede.editorial.article.SlugChoice;
import dev.lede.editorial.publishing.ArticlePublishing;
import dev.lede.editorial.publishing.ArticleRetraction;
import dev.lede.editorial.publishing.PublicationOrder;
import dev.lede.editorial.topic.TopicRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes articles in from elsewhere: what is new becomes an article, what has changed a revision, and what is to be public
 * is published, in the order of the lines. Part of the caller's transaction; the number of statements does not grow with
 * the number of lines.
 */
@Singleton
public class ArticleTransfer {

    private final TopicRepository topics;
    private final LineDecisions decisions;
    private final SlugChoice slugs;
    private final ArticleSaving saving;
    private final ArticlePublishing publishing;
    private final ArticleRetraction retraction;
    private final UndatedArticles undated;
    private final FormerSlugLines formerSlugs;

    ArticleTransfer(
            TopicRepository topics,
            LineDecisions decisions,
            SlugChoice slugs,
            ArticleSaving saving,
            ArticlePublishing publishing,
            ArticleRetraction retraction,
            UndatedArticles undated,
            FormerSlugLines formerSlugs) {
        this.topics = topics;
        this.decisions = decisions;
        this.slugs = slugs;
        this.saving = saving;
        this.publishing = publishing;
        this.retraction = retraction;
        this.undated = undated;
        this.formerSlugs = formerSlugs;
    }

    /** Takes lines in and tells what came of each, in order. A line that cannot go in does not hinder the others. */
    public List<Outcome> take(List<ImportLine> lines, String by) {
        Set<String> named =
                lines.stream().flatMap(line -> line.content().topics().stream()).collect(Collectors.toSet());
        Map<String, UUID> topicIds = topics.idsOf(named);
        List<Outcome> outcomes = new ArrayList<>();
        lines.forEach(line -> outcomes.add(Outcome.rejected("")));
        for (List<Integer> round : Rounds.of(lines)) {
            List<Outcome> of = takeRound(round.stream().map(lines::get).toList(), topicIds, by);
            for (int i = 0; i < of.size(); i++) {
                outcomes.set(round.get(i), of.get(i));
            }
        }
        return List.copyOf(outcomes);
    }

    private List<Outcome> takeRound(List<ImportLine> lines, Map<String, UUID> topicIds, String by) {
        List<LineDecision> decided = formerSlugs.checked(withSlugs(decisions.of(lines, topicIds.keySet())));
        List<RevisionDraft> drafts = new ArrayList<>();
        List<String> draftSlugs = new ArrayList<>();
        for (LineDecision decision : decided) {
            if (decision.draft() != null && decision.slug() != null) {
                drafts.add(decision.draft());
                draftSlugs.add(decision.slug());
            }
        }
        Map<UUID, SavedRevision> saved = saving.save(drafts, draftSlugs, topicIds, by).stream()
                .collect(Collectors.toMap(SavedRevision::articleId, revision -> revision));
        List<PublicationOrder> orders = new ArrayList<>();
        for (LineDecision decision : decided) {
            decision.order(saved, by).ifPresent(orders::add);
        }
        publishing.publish(orders);
        withdraw(decided);
        undated.note(decided);
        formerSlugs.give(decided);
        return decided.stream().map(LineDecision::outcome).toList();
    }

    /** They are few, and have a statement or two of their own. */
    private void withdraw(List<LineDecision> decided) {
        for (LineDecision decision : decided) {
            if (decision.withdraw() && decision.line().withdrawal() != null) {
                retraction.withdraw(decision.articleId(), decision.line().withdrawal());
            }
        }
    }

    private List<LineDecision> withSlugs(List<LineDecision> decisions) {
        List<RevisionDraft> drafts = decisions.stream()
                .flatMap(decision -> Optional.ofNullable(decision.draft()).stream())
                .toList();
        var chosen = slugs.choose(drafts).iterator();
        return decisions.stream()
                .map(decision -> decision.draft() == null ? decision : decision.withSlug(chosen.next()))
                .toList();
    }
}
