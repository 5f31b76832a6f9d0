package dev.lede.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A short text about an article, which says whether a person or a machine wrote it. */
@Entity
@Immutable
@Table(schema = "newsroom", name = "summary")
public class Summary {

    @EmbeddedId
    private SummaryKey key;

    private @Nullable String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> points;

    @Column(name = "origin_by")
    private String originBy;

    @Column(name = "origin_tool")
    private @Nullable String originTool;

    private @Nullable Boolean reviewed;

    @SuppressWarnings("NullAway.Init")
    protected Summary() {}

    Summary(UUID revisionId, SummaryContent content) {
        this.key = new SummaryKey(revisionId, content.kind(), content.language());
        this.text = content.text();
        this.points = content.points();
        this.originBy = content.by();
        this.originTool = content.tool();
        this.reviewed = content.reviewed();
    }

    /** The content as it was saved. */
    public SummaryContent content() {
        return new SummaryContent(key.kind(), key.language(), text, points, originBy, originTool, reviewed);
    }
}
