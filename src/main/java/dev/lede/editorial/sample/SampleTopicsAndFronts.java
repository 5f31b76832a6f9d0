package dev.lede.editorial.sample;

import dev.lede.database.Sql;
import dev.lede.editorial.front.FrontEditing;
import dev.lede.editorial.front.SlotFilling;
import dev.lede.editorial.front.Span;
import dev.lede.editorial.topic.TopicDraft;
import dev.lede.editorial.topic.TopicEditing;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes what stands around the sample's articles. */
@Singleton
class SampleTopicsAndFronts {

    private static final int LOCK = 0x4c454444;

    private final TopicEditing topics;
    private final FrontEditing fronts;
    private final Sql sql;

    SampleTopicsAndFronts(TopicEditing topics, FrontEditing fronts, AgroalDataSource newsroom) {
        this.topics = topics;
        this.fronts = fronts;
        this.sql = new Sql(newsroom);
    }

    /** Makes other nodes that start at the same time wait. */
    void lockOut() {
        sql.list("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    void put(SampleFiles.SampleTopic topic) {
        topics.put(topic.slug(), new TopicDraft(topic.name(), topic.kind(), null), null, "sample");
    }

    void put(String name, SampleFiles.SampleFront front, Map<String, UUID> ids) {
        fronts.put(
                name,
                front.title(),
                front.slots().stream()
                        .map(slot -> new SlotFilling(
                                slot.position(),
                                Objects.requireNonNull(ids.get(slot.article()), slot.article()),
                                new Span(null, null)))
                        .toList(),
                "sample");
    }
}
