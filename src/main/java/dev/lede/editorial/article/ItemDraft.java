package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An item of a list as it is written: an object, or a bare string, which is its text. */
public record ItemDraft(@Nullable String text, @Nullable String html) {

    @JsonCreator
    public ItemDraft(@JsonProperty("text") @Nullable String text, @JsonProperty("html") @Nullable String html) {
        this.text = text;
        this.html = html;
    }

    /** An item that is only text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ItemDraft of(String text) {
        return new ItemDraft(text, null);
    }
}
