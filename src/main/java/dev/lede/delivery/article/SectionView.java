package dev.lede.delivery.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of an article's body.
 *
 * @param position from 1
 * @param anchor the name of the section in addresses, made from the heading; unique within the article
 */
@Schema(name = "Section")
public record SectionView(
        @Schema(required = true, examples = "2") int position,

        @Schema(required = true, examples = "what-the-licences-cover")
        String anchor,

        @Schema(examples = "What the licences cover") @Nullable
        String heading,

        @Schema(required = true) List<Block> blocks) {}
