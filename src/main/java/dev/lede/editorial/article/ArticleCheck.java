package dev.lede.editorial.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a draft against every rule that can be told from the draft alone, and gives its content the stored form. */
public final class ArticleCheck {

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Faults faults;
    private final TextRules rules;

    /** A check that notes what is wrong in {@code faults}; what it gives is of use only if nothing is. */
    public ArticleCheck(Faults faults) {
        this.faults = faults;
        this.rules = new TextRules(faults);
    }

    /** The content of a draft. */
    public ArticleContent check(ArticleDraft draft) {
        String language = rules.language(draft.language(), "/language", "en");
        String slug = draft.slug();
        if (slug != null && !SlugForm.isSlug(slug)) {
            faults.add(
                    "/slug",
                    ("A slug is letters and digits in lower case, Latin ones in ASCII, joined by single hyphens, at most %d"
                                    + " characters, and no UUID.")
                            .formatted(Limits.SLUG));
        }
        if (draft.externalId() != null) {
            rules.required(draft.externalId(), "/externalId", Limits.EXTERNAL_ID);
        }
        return new ArticleContent(
                slug,
                rules.required(draft.headline(), "/headline", Limits.HEADLINE),
                language,
                rules.word(draft.genre(), "/genre", "news"),
                new SummaryCheck(faults).check(draft, language),
                new SectionCheck(faults).check(draft.sections()),
                topics(draft),
                contributors(draft),
                image(draft.image()),
                source(draft.source()),
                rights(draft.rights()),
                Boolean.TRUE.equals(draft.legallySensitive()));
    }

    /** The corrections of a draft. */
    public List<Correction> corrections(@Nullable List<@Nullable CorrectionDraft> given) {
        List<Correction> corrections = new ArrayList<>();
        if (given != null && rules.isShort(given, "/corrections", Limits.CORRECTIONS)) {
            for (int i = 0; i < given.size(); i++) {
                CorrectionDraft draft = given.get(i);
                String pointer = "/corrections/" + i;
                Instant at = draft == null ? null : time(draft.at(), pointer + "/at");
                if (draft == null || draft.at() == null) {
                    faults.add(pointer + "/at", "There must be a time here.");
                }
                String text = rules.required(draft == null ? null : draft.text(), pointer + "/text", Limits.CORRECTION);
                corrections.add(new Correction(at == null ? Instant.EPOCH : at, text));
            }
        }
        return List.copyOf(corrections);
    }

    /** A time to the microsecond, which is what the database keeps. */
    public @Nullable Instant time(@Nullable Instant given, String pointer) {
        if (given != null && (given.isBefore(EARLIEST) || given.isAfter(LATEST))) {
            faults.add(pointer, "The year must be from 1000 to 9998.");
            return null;
        }
        return given == null ? null : given.truncatedTo(ChronoUnit.MICROS);
    }

    private List<String> topics(ArticleDraft draft) {
        List<@Nullable String> given = draft.topics() == null ? List.of() : draft.topics();
        Set<String> topics = new LinkedHashSet<>();
        if (rules.isShort(given, "/topics", Limits.TOPICS)) {
            for (int i = 0; i < given.size(); i++) {
                String topic = given.get(i);
                if (topic == null || !SlugForm.isSlug(topic)) {
                    faults.add("/topics/" + i, "This is not a slug of a topic.");
                } else if (!topics.add(topic)) {
                    faults.add("/topics/" + i, "The topic " + topic + " is named twice.");
                }
            }
        }
        return List.copyOf(topics);
    }

    private List<Contributor> contributors(ArticleDraft draft) {
        List<@Nullable ContributorDraft> given = draft.contributors() == null ? List.of() : draft.contributors();
        List<Contributor> contributors = new ArrayList<>();
        if (rules.isShort(given, "/contributors", Limits.CONTRIBUTORS)) {
            for (int i = 0; i < given.size(); i++) {
                ContributorDraft one = given.get(i);
                String pointer = "/contributors/" + i;
                contributors.add(new Contributor(
                        rules.required(one == null ? null : one.name(), pointer + "/name", Limits.NAME),
                        rules.word(one == null ? null : one.role(), pointer + "/role", "author")));
            }
        }
        return List.copyOf(contributors);
    }

    private @Nullable Image image(@Nullable ImageDraft draft) {
        return draft == null
                ? null
                : new Image(
                        rules.url(draft.url(), "/image/url"),
                        rules.optional(draft.alt(), "/image/alt", Limits.CAPTION)
                                .orElse(null),
                        rules.optional(draft.credit(), "/image/credit", Limits.CAPTION)
                                .orElse(null),
                        rules.pixels(draft.width(), "/image/width"),
                        rules.pixels(draft.height(), "/image/height"));
    }

    private @Nullable Source source(@Nullable SourceDraft draft) {
        return draft == null
                ? null
                : new Source(
                        rules.required(draft.name(), "/source/name", Limits.NAME),
                        draft.url() == null ? null : rules.url(draft.url(), "/source/url"));
    }

    private @Nullable Rights rights(@Nullable RightsDraft draft) {
        return draft == null
                ? null
                : new Rights(
                        rules.oneOf(List.of("open", "partners", "none"), draft.syndication(), "/rights/syndication"),
                        rules.optional(draft.usageTerms(), "/rights/usageTerms", Limits.USAGE_TERMS)
                                .orElse(null));
    }
}
