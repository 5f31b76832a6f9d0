package dev.lede.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a revision says its article is about. */
@Entity
@Immutable
@Table(schema = "newsroom", name = "revision_topic")
public class RevisionTopic {

    @EmbeddedId
    private RevisionTopicKey key;

    @Column(name = "topic_id")
    private UUID topicId;

    @SuppressWarnings("NullAway.Init")
    protected RevisionTopic() {}

    RevisionTopic(UUID revisionId, int position, UUID topicId) {
        this.key = new RevisionTopicKey(revisionId, position);
        this.topicId = topicId;
    }

    public RevisionTopicKey key() {
        return key;
    }

    public UUID topicId() {
        return topicId;
    }
}
