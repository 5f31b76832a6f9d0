package dev.lede.editorial.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the summaries of an article. */
final class SummaryCheck {

    private static final List<String> KINDS = List.of("abstract", "brief", "points");

    private final Faults faults;
    private final TextRules rules;

    SummaryCheck(Faults faults) {
        this.faults = faults;
        this.rules = new TextRules(faults);
    }

    List<SummaryContent> check(ArticleDraft article, String language) {
        List<SummaryContent> summaries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String shortForm =
                rules.optional(article.summary(), "/summary", Limits.ABSTRACT).orElse(null);
        List<@Nullable SummaryDraft> drafts = article.summaries() == null ? List.of() : article.summaries();
        if (rules.isShort(drafts, "/summaries", Limits.SUMMARIES)) {
            for (int i = 0; i < drafts.size(); i++) {
                SummaryDraft draft = drafts.get(i);
                String pointer = "/summaries/" + i;
                if (draft == null) {
                    faults.add(pointer, "There must be a summary here.");
                    continue;
                }
                SummaryContent summary = check(draft, language, pointer);
                if (!seen.add(summary.kind() + " " + summary.language())) {
                    faults.add(
                            pointer,
                            "There is already a summary of kind %s in %s; one of each kind and language is allowed."
                                    .formatted(summary.kind(), summary.language()));
                }
                summaries.add(summary);
            }
        }
        if (shortForm != null) {
            SummaryContent summary = new SummaryContent("abstract", language, shortForm, null, "person", null, null);
            if (seen.add("abstract " + language)) {
                summaries.add(0, summary);
            } else if (summaries.stream().noneMatch(said -> said.isAbstract(language, shortForm))) {
                // the public shape has it in both places, and what was read may be sent back
                faults.add("/summary", "There is another abstract in /summaries; send one of the two.");
            }
        }
        return List.copyOf(summaries);
    }

    private SummaryContent check(SummaryDraft draft, String articleLanguage, String pointer) {
        String kind = draft.kind() == null ? "abstract" : rules.oneOf(KINDS, draft.kind(), pointer + "/kind");
        String language = rules.language(draft.language(), pointer + "/language", articleLanguage);
        boolean ofPoints = kind.equals("points");
        if (ofPoints && draft.text() != null) {
            faults.add(pointer + "/text", "A summary of kind points has no text.");
        }
        if (!ofPoints && draft.points() != null) {
            faults.add(pointer + "/points", "Only a summary of kind points has points.");
        }
        int limit = kind.equals("brief") ? Limits.BRIEF : Limits.ABSTRACT;
        String text = ofPoints ? null : rules.required(draft.text(), pointer + "/text", limit);
        List<String> points = ofPoints ? points(draft, pointer + "/points") : null;
        OriginDraft origin = draft.origin() == null ? new OriginDraft("person", null, null) : draft.origin();
        String by = rules.oneOf(List.of("person", "machine"), origin.by(), pointer + "/origin/by");
        String tool = rules.optional(origin.tool(), pointer + "/origin/tool", Limits.NAME)
                .orElse(null);
        if (by.equals("machine") && tool == null) {
            faults.add(pointer + "/origin/tool", "Of a machine's summary it must be said which tool wrote it.");
        }
        if (by.equals("machine") && origin.reviewed() == null) {
            faults.add(
                    pointer + "/origin/reviewed",
                    "Of a machine's summary it must be said whether a person reviewed it.");
        }
        return new SummaryContent(kind, language, text, points, by, tool, origin.reviewed());
    }

    private List<String> points(SummaryDraft draft, String pointer) {
        List<@Nullable String> given = draft.points() == null ? List.of() : draft.points();
        List<String> points = new ArrayList<>();
        if (given.isEmpty()) {
            faults.add(pointer, "A summary of kind points must have points.");
        } else if (rules.isShort(given, pointer, Limits.POINTS)) {
            for (int i = 0; i < given.size(); i++) {
                points.add(rules.required(given.get(i), pointer + "/" + i, Limits.POINT));
            }
        }
        return List.copyOf(points);
    }
}
