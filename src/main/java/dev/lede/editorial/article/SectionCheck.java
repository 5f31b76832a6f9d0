package dev.lede.editorial.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the body of an article. */
final class SectionCheck {

    private final Faults faults;
    private final TextRules rules;
    private final BlockCheck blocks;

    SectionCheck(Faults faults) {
        this.faults = faults;
        this.rules = new TextRules(faults);
        this.blocks = new BlockCheck(faults);
    }

    List<SectionContent> check(@Nullable List<@Nullable SectionDraft> given) {
        List<@Nullable SectionDraft> drafts = given == null ? List.of() : given;
        if (!rules.isShort(drafts, "/sections", Limits.SECTIONS) || !haveFewBlocks(drafts)) {
            return List.of();
        }
        List<@Nullable String> headings = new ArrayList<>();
        List<List<Block>> bodies = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            SectionDraft draft = drafts.get(i);
            String pointer = "/sections/" + i;
            if (draft == null) {
                faults.add(pointer, "There must be a section here.");
                continue;
            }
            String heading = rules.optional(draft.heading(), pointer + "/heading", Limits.HEADING)
                    .orElse(null);
            headings.add(heading);
            bodies.add(body(draft, pointer));
            if (heading == null && (draft.blocks() == null || draft.blocks().isEmpty())) {
                faults.add(pointer, "A section must have a heading or blocks.");
            }
        }
        return sections(headings, bodies);
    }

    private List<Block> body(SectionDraft section, String pointer) {
        List<@Nullable BlockDraft> drafts = section.blocks() == null ? List.of() : section.blocks();
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            blocks.check(drafts.get(i), pointer + "/blocks/" + i).ifPresent(body::add);
        }
        return List.copyOf(body);
    }

    private boolean haveFewBlocks(List<@Nullable SectionDraft> drafts) {
        int count = 0;
        for (SectionDraft draft : drafts) {
            count +=
                    draft == null || draft.blocks() == null ? 0 : draft.blocks().size();
        }
        if (count > Limits.BLOCKS) {
            faults.add(
                    "/sections",
                    "The sections may have %d blocks together; they have %d.".formatted(Limits.BLOCKS, count));
        }
        return count <= Limits.BLOCKS;
    }

    private static List<SectionContent> sections(List<@Nullable String> headings, List<List<Block>> bodies) {
        List<String> anchors = Anchors.of(headings);
        List<SectionContent> sections = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            sections.add(new SectionContent(headings.get(i), anchors.get(i), bodies.get(i)));
        }
        return List.copyOf(sections);
    }
}
