package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a section. What is stored is to the letter what readers get. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.ItemList.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "image")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(String text, @Nullable String html) implements Block {}

    /** A list. */
    record ItemList(ListStyle style, List<RichText> items) implements Block {}

    /** Words of somebody. */
    record Quote(
            String text, @Nullable String html, @Nullable String attribution) implements Block {}

    /** An image inside of the text. */
    record Picture(
            String url,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable Integer width,
            @Nullable Integer height)
            implements Block {}

    /** Whether the items of a list are numbered. */
    enum ListStyle {
        @JsonProperty("ordered")
        ORDERED,
        @JsonProperty("unordered")
        UNORDERED
    }
}
