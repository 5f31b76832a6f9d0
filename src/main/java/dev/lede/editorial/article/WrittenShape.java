package dev.lede.editorial.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says content again in the shape in which it is written, so that what was read can be sent back. */
final class WrittenShape {

    private WrittenShape() {}

    /** The draft that gives just this content; {@code summary} repeats an abstract in the article's own language. */
    static ArticleDraft of(ArticleContent content, @Nullable String externalId) {
        return new ArticleDraft(
                externalId,
                content.givenSlug(),
                content.headline(),
                content.language(),
                content.genre(),
                content.summaries().stream()
                        .filter(summary -> summary.kind().equals("abstract")
                                && summary.language().equals(content.language()))
                        .findFirst()
                        .map(SummaryContent::text)
                        .orElse(null),
                content.summaries().stream().map(WrittenShape::summary).toList(),
                content.sections().stream()
                        .map(section -> new SectionDraft(
                                section.heading(),
                                section.blocks().stream()
                                        .map(WrittenShape::block)
                                        .toList()))
                        .toList(),
                List.copyOf(content.topics()),
                content.contributors().stream()
                        .map(one -> new ContributorDraft(one.name(), one.role()))
                        .toList(),
                Optional.ofNullable(content.image())
                        .map(image ->
                                new ImageDraft(image.url(), image.alt(), image.credit(), image.width(), image.height()))
                        .orElse(null),
                Optional.ofNullable(content.source())
                        .map(source -> new SourceDraft(source.name(), source.url()))
                        .orElse(null),
                Optional.ofNullable(content.rights())
                        .map(rights -> new RightsDraft(rights.syndication(), rights.usageTerms()))
                        .orElse(null),
                content.legallySensitive());
    }

    private static SummaryDraft summary(SummaryContent summary) {
        return new SummaryDraft(
                summary.kind(),
                summary.language(),
                summary.text(),
                summary.points() == null ? null : List.copyOf(summary.points()),
                new OriginDraft(summary.by(), summary.tool(), summary.reviewed()));
    }

    private static BlockDraft block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return text("paragraph", paragraph.text(), paragraph.html(), null);
        }
        if (block instanceof Block.Quote quote) {
            return text("quote", quote.text(), quote.html(), quote.attribution());
        }
        if (block instanceof Block.ItemList list) {
            String style = list.style() == Block.ListStyle.ORDERED ? "ordered" : "unordered";
            List<@Nullable ItemDraft> items = list.items().stream()
                    .<@Nullable ItemDraft>map(item -> new ItemDraft(item.text(), item.html()))
                    .toList();
            return new BlockDraft("list", null, null, style, items, null, null, null, null, null, null);
        }
        if (block instanceof Block.Picture image) {
            return new BlockDraft(
                    "image",
                    null,
                    null,
                    null,
                    null,
                    null,
                    image.url(),
                    image.alt(),
                    image.credit(),
                    image.width(),
                    image.height());
        }
        throw new IllegalStateException("A block is of one of its four types");
    }

    private static BlockDraft text(String type, String text, @Nullable String html, @Nullable String attribution) {
        return new BlockDraft(type, text, html, null, null, attribution, null, null, null, null, null);
    }
}
