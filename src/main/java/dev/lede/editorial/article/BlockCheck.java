package dev.lede.editorial.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks blocks and gives them their stored form. */
final class BlockCheck {

    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "paragraph", Set.of("text", "html"),
            "list", Set.of("style", "items"),
            "quote", Set.of("text", "html", "attribution"),
            "image", Set.of("url", "alt", "credit", "width", "height"));
    private static final List<String> TYPES = List.of("paragraph", "list", "quote", "image");

    private final Faults faults;
    private final TextRules rules;

    BlockCheck(Faults faults) {
        this.faults = faults;
        this.rules = new TextRules(faults);
    }

    Optional<Block> check(@Nullable BlockDraft draft, String pointer) {
        if (draft == null) {
            faults.add(pointer, "There must be a block here.");
            return Optional.empty();
        }
        String type = rules.oneOf(TYPES, draft.type(), pointer + "/type");
        if (!type.equals(draft.type())) {
            return Optional.empty();
        }
        given(draft).forEach((member, value) -> {
            if (value != null && !MEMBERS.getOrDefault(type, Set.of()).contains(member)) {
                faults.add(pointer + "/" + member, "A block of type %s has no %s.".formatted(type, member));
            }
        });
        return Optional.of(
                switch (type) {
                    case "list" -> list(draft, pointer);
                    case "quote" -> quote(draft, pointer);
                    case "image" -> picture(draft, pointer);
                    default -> paragraph(draft, pointer);
                });
    }

    private Block paragraph(BlockDraft draft, String pointer) {
        RichText text = rules.rich(draft.text(), draft.html(), pointer);
        return new Block.Paragraph(text.text(), text.html());
    }

    private Block quote(BlockDraft draft, String pointer) {
        RichText text = rules.rich(draft.text(), draft.html(), pointer);
        Optional<String> attribution =
                rules.optional(draft.attribution(), pointer + "/attribution", Limits.ATTRIBUTION);
        return new Block.Quote(text.text(), text.html(), attribution.orElse(null));
    }

    private Block list(BlockDraft draft, String pointer) {
        String style = draft.style() == null
                ? "unordered"
                : rules.oneOf(List.of("unordered", "ordered"), draft.style(), pointer + "/style");
        List<@Nullable ItemDraft> drafts = draft.items() == null ? List.of() : draft.items();
        List<RichText> items = new ArrayList<>();
        if (drafts.isEmpty()) {
            faults.add(pointer + "/items", "A list must have items.");
        } else if (rules.isShort(drafts, pointer + "/items", Limits.ITEMS)) {
            for (int i = 0; i < drafts.size(); i++) {
                ItemDraft item = drafts.get(i);
                String place = pointer + "/items/" + i;
                items.add(rules.rich(item == null ? null : item.text(), item == null ? null : item.html(), place));
            }
        }
        return new Block.ItemList(
                style.equals("ordered") ? Block.ListStyle.ORDERED : Block.ListStyle.UNORDERED, List.copyOf(items));
    }

    private Block picture(BlockDraft draft, String pointer) {
        return new Block.Picture(
                rules.url(draft.url(), pointer + "/url"),
                rules.optional(draft.alt(), pointer + "/alt", Limits.CAPTION).orElse(null),
                rules.optional(draft.credit(), pointer + "/credit", Limits.CAPTION)
                        .orElse(null),
                rules.pixels(draft.width(), pointer + "/width"),
                rules.pixels(draft.height(), pointer + "/height"));
    }

    private static Map<String, @Nullable Object> given(BlockDraft draft) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("text", draft.text());
        members.put("html", draft.html());
        members.put("style", draft.style());
        members.put("items", draft.items());
        members.put("attribution", draft.attribution());
        members.put("url", draft.url());
        members.put("alt", draft.alt());
        members.put("credit", draft.credit());
        members.put("width", draft.width());
        members.put("height", draft.height());
        return members;
    }
}
