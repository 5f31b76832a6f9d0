package dev.lede.editorial.article;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcType;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;
import org.jspecify.annotations.Nullable;

/** A part of a revision's body: an optional heading and its blocks. */
@Entity
@Immutable
@Table(schema = "newsroom", name = "section")
public class Section {

    @EmbeddedId
    private SectionKey key;

    private @Nullable String heading;
    private String anchor;

    @JdbcType(PostgreSQLJsonPGObjectJsonType.class)
    private List<Block> blocks;

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    Section(UUID revisionId, int position, SectionContent content) {
        this.key = new SectionKey(revisionId, position);
        this.heading = content.heading();
        this.anchor = content.anchor();
        this.blocks = content.blocks();
    }

    /** The content as it was saved. */
    SectionContent content() {
        return new SectionContent(heading, anchor, blocks);
    }

    public SectionKey key() {
        return key;
    }

    public Optional<String> heading() {
        return Optional.ofNullable(heading);
    }

    public String anchor() {
        return anchor;
    }

    public List<Block> blocks() {
        return blocks;
    }
}
