package dev.lede.editorial.topic;

import dev.lede.edition.Editions;
import dev.lede.editorial.article.Faults;
import dev.lede.editorial.article.Limits;
import dev.lede.editorial.article.SlugForm;
import dev.lede.editorial.article.TextRules;
import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import dev.lede.editorial.publishing.TopicChanges;
import dev.lede.http.caching.ContentTag;
import dev.lede.http.caching.EntityTagCondition;
import dev.lede.http.problem.InvalidContent;
import dev.lede.http.problem.InvalidParameters;
import dev.lede.http.problem.NotFoundProblem;
import dev.lede.http.problem.PermanentRedirect;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes topics, changes them, makes two of them one, and takes them away; readers see it at once. */
@Singleton
public class TopicEditing {

    private static final List<String> KINDS = List.of("subject", "person", "organisation", "place", "event", "desk");
    private static final String SLUG_RULE =
            "A slug is letters and digits in lower case, joined by single hyphens, at most %d".formatted(Limits.SLUG)
                    + " characters.";

    private final TopicRepository topics;
    private final TopicChanges changes;
    private final Editions editions;
    private final AuditTrail audit;

    TopicEditing(TopicRepository topics, TopicChanges changes, Editions editions, AuditTrail audit) {
        this.topics = topics;
        this.changes = changes;
        this.editions = editions;
        this.audit = audit;
    }

    /**
     * The topic of this slug.
     *
     * @throws PermanentRedirect if the topic has another slug by now
     */
    public TopicView get(String slug) {
        return found(slug).topic();
    }

    /**
     * Makes the topic of this slug say what the draft says. Public articles about it are updated by that.
     *
     * @param ifMatch which state the change starts from, where the caller wants to be sure
     * @throws PermanentRedirect if the topic has another slug by now
     */
    @Transactional(dontRollbackOn = {ProblemException.class, PermanentRedirect.class})
    public TopicPut put(String slug, TopicDraft draft, @Nullable String ifMatch, String by) {
        if (!SlugForm.isSlug(slug)) {
            throw InvalidParameters.of("slug", SLUG_RULE);
        }
        topics.lock();
        Optional<KnownTopic> before = present(slug);
        TopicView now = check(slug, draft, before);
        if (before.isEmpty()) {
            if (ifMatch != null) {
                throw new ProblemException(ProblemType.PRECONDITION_FAILED, "There is no such topic yet.");
            }
            topics.add(now);
            editions.touch();
            audit.record(Deed.of(by, "create", "topic", slug));
            return new TopicPut(now, true, true);
        }
        if (ifMatch != null) {
            EntityTagCondition.require(ifMatch, ContentTag.of(before.get().topic()));
        }
        boolean changed = !now.equals(before.get().topic());
        if (changed) {
            Instant moment = changes.begin();
            topics.change(before.get(), now);
            changes.announce(changes.publicAbout(before.get().id(), moment), moment);
            audit.record(
                    Deed.of(by, "update", "topic", slug).because(slug.equals(now.slug()) ? null : "now " + now.slug()));
        }
        return new TopicPut(now, false, changed);
    }

    /**
     * Makes a topic say what an import says of it, and be found by slugs that it had elsewhere, where these are free.
     *
     * @throws InvalidContent with what is wrong; nothing is changed then
     */
    @Transactional(dontRollbackOn = ProblemException.class)
    public TopicPut take(String slug, TopicDraft draft, List<String> formerSlugs, String by) {
        topics.lock();
        if (!SlugForm.isSlug(slug) || !formerSlugs.stream().allMatch(SlugForm::isSlug)) {
            throw InvalidContent.of("/topic", SLUG_RULE);
        }
        topics.movedTo(slug).ifPresent(now -> {
            throw InvalidContent.of("/topic/slug", "The slug leads to the topic " + now + ".");
        });
        TopicPut put = put(slug, draft, null, by);
        boolean led = topics.redirectFree(formerSlugs, slug);
        if (led) {
            // a list may be asked for by any slug that leads to its topic
            editions.touch();
        }
        return new TopicPut(put.topic(), put.created(), put.changed() || led);
    }

    /** Has a topic become part of another: what is about it is about the other, and its slug leads there. */
    @Transactional
    public TopicView merge(String slug, TopicMerger merger, String by) {
        topics.lock();
        KnownTopic merged = found(slug);
        String into = merger.into() == null ? "" : merger.into();
        UUID target = topics.idsOf(List.of(into)).get(into);
        if (target == null) {
            throw InvalidContent.of(
                    "/into", "This must be the slug of the topic that remains; there is none of this slug.");
        }
        if (target.equals(merged.id())) {
            throw InvalidContent.of("/into", "This must be another topic than the one that is merged.");
        }
        Instant moment = changes.begin();
        List<UUID> concerned = changes.publicAbout(merged.id(), moment);
        topics.merge(merged, target);
        changes.move(merged.id(), target);
        changes.announce(concerned, moment);
        String remains = topics.movedTo(slug).orElseThrow();
        audit.record(Deed.of(by, "merge", "topic", slug).because("into " + remains));
        return get(remains);
    }

    /**
     * Takes a topic away.
     *
     * @throws ProblemException 409 if a revision of an article names it, or another topic was merged into it
     */
    @Transactional
    public void delete(String slug, @Nullable String ifMatch, String by) {
        topics.lock();
        KnownTopic topic = found(slug);
        if (ifMatch != null) {
            EntityTagCondition.require(ifMatch, ContentTag.of(topic.topic()));
        }
        if (!topics.delete(topic.id())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Articles are about this topic, or were in an earlier revision. Merge it into another one instead.");
        }
        editions.touch();
        audit.record(Deed.of(by, "delete", "topic", slug));
    }

    private TopicView check(String slug, TopicDraft draft, Optional<KnownTopic> before) {
        Faults faults = new Faults();
        TextRules rules = new TextRules(faults);
        String name = rules.required(draft.name(), "/name", Limits.NAME);
        String kind = rules.oneOf(KINDS, draft.kind(), "/kind");
        String wanted = draft.slug() == null ? slug : draft.slug();
        if (!SlugForm.isSlug(wanted)) {
            faults.add("/slug", SLUG_RULE);
        } else if (!wanted.equals(slug)) {
            UUID owner = topics.idsOf(List.of(wanted)).get(wanted);
            if (before.isEmpty()) {
                faults.add("/slug", "A new topic has the slug of its address; leave this out.");
            } else if (owner != null && !owner.equals(before.get().id())) {
                faults.add("/slug", "The slug is another topic's, or was once.");
            }
        }
        faults.throwIfAny();
        return new TopicView(wanted, name, kind);
    }

    private Optional<KnownTopic> present(String slug) {
        Optional<KnownTopic> topic = topics.find(slug);
        if (topic.isEmpty()) {
            topics.movedTo(slug).ifPresent(now -> {
                throw new PermanentRedirect("/editorial/v1/topics/" + now);
            });
        }
        return topic;
    }

    private KnownTopic found(String slug) {
        return present(slug).orElseThrow(NotFoundProblem::new);
    }

    /**
     * What came of it.
     *
     * @param changed whether anything is not as it was
     */
    public record TopicPut(TopicView topic, boolean created, boolean changed) {}
}
