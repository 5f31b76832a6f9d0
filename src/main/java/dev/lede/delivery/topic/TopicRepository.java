package dev.lede.delivery.topic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about topics. */
@ApplicationScoped
public class TopicRepository implements PanacheRepositoryBase<PublishedTopic, UUID> {
    /** The topics after a slug, by slug; of a kind, and with a text in their name, where given. */
    List<TopicView> list(@Nullable TopicKind kind, @Nullable String text, @Nullable String after, int limit) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (kind != null) {
            query.append(" and kind = :kind");
            values.put("kind", kind.wireName());
        }
        if (text != null) {
            query.append(" and locate(:text, lower(name)) > 0");
            values.put("text", text.toLowerCase(Locale.ROOT));
        }
        if (after != null) {
            query.append(" and slug > :after");
            values.put("after", after);
        }
        return find(query + " order by slug", values).page(0, limit).stream()
                .map(TopicRepository::view)
                .toList();
    }

    /** The topic at a slug. */
    public Optional<TopicView> bySlug(String slug) {
        return find("slug = ?1", slug).firstResultOptional().map(TopicRepository::view);
    }

    /** The present slug of the topic that an earlier one leads to. */
    public Optional<String> movedTo(String slug) {
        return getEntityManager()
                .createQuery(
                        "select t.slug from TopicRedirect r join PublishedTopic t on t.id = r.topicId where r.slug = :slug",
                        String.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The slugs that lead to the topic at a slug. */
    public List<String> earlierSlugs(String slug) {
        return getEntityManager()
                .createQuery(
                        "select r.slug from TopicRedirect r join PublishedTopic t on t.id = r.topicId where t.slug = :slug",
                        String.class)
                .setParameter("slug", slug)
                .getResultList();
    }

    private static TopicView view(PublishedTopic topic) {
        return view(topic.slug, topic.name, topic.kind, topic.articleCount);
    }

    static TopicView view(String slug, String name, String kind, long articleCount) {
        return new TopicView(
                slug, name, TopicKind.of(kind), articleCount, "/v1/topics/" + slug, "/v1/articles?topic=" + slug);
    }
}
