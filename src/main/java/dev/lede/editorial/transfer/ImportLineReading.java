package dev.lede.editorial.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lede.editorial.article.ArticleCheck;
import dev.lede.editorial.article.ArticleContent;
import dev.lede.editorial.article.ArticleDraft;
import dev.lede.editorial.article.Correction;
import dev.lede.editorial.article.CorrectionDraft;
import dev.lede.editorial.article.Faults;
import dev.lede.editorial.article.Limits;
import dev.lede.editorial.article.SlugForm;
import dev.lede.editorial.article.TextRules;
import dev.lede.editorial.publishing.Withdrawal;
import dev.lede.http.json.JsonFaults;
import dev.lede.http.problem.InvalidContent;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a line of an import: the shape in which an article is written, with what publishing it needs beside. */
@Singleton
public class ImportLineReading {

    private static final List<String> BESIDE =
            List.of("publish", "publishedAt", "updatedAt", "at", "until", "formerSlugs", "withdrawn", "corrections");

    private final ObjectMapper json;

    ImportLineReading(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads and checks a line.
     *
     * @param line JSON in UTF-8
     * @throws ProblemException with everything that is wrong with it
     */
    public ImportLine read(byte[] line) {
        try {
            JsonNode tree = json.readTree(line);
            if (!(tree instanceof ObjectNode article)) {
                throw InvalidContent.of("", "A line must be a JSON object.");
            }
            ObjectNode beside = json.createObjectNode();
            for (String member : BESIDE) {
                JsonNode value = article.remove(member);
                if (value != null) {
                    beside.set(member, value);
                }
            }
            return check(json.treeToValue(article, ArticleDraft.class), json.treeToValue(beside, Beside.class));
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The line is not text in UTF-8.");
        }
    }

    private static ImportLine check(ArticleDraft draft, Beside beside) {
        Faults faults = new Faults();
        ArticleCheck check = new ArticleCheck(faults);
        ArticleContent content = check.check(draft);
        Instant publishedAt = check.time(beside.publishedAt(), "/publishedAt");
        List<Correction> corrections = check.corrections(beside.corrections());
        Instant at = check.time(beside.at(), "/at");
        Instant until = check.time(beside.until(), "/until");
        if (at != null && publishedAt != null && publishedAt.isAfter(at)) {
            faults.add("/publishedAt", "This may not be later than at.");
        }
        Instant begins = at == null ? publishedAt : at;
        if (until != null && begins != null && !until.isAfter(begins)) {
            faults.add("/until", "This must be later than the beginning.");
        }
        Instant updatedAt = check.time(beside.updatedAt(), "/updatedAt");
        if (updatedAt != null && publishedAt != null && updatedAt.isBefore(publishedAt)) {
            faults.add("/updatedAt", "This may not be earlier than publishedAt.");
        }
        boolean publish = Boolean.TRUE.equals(beside.publish());
        Withdrawal withdrawal = withdrawal(beside.withdrawn(), check, faults);
        if (withdrawal != null && (publish || at != null || until != null)) {
            faults.add("/withdrawn", "What is withdrawn is not published, and has neither at nor until.");
        }
        List<String> formerSlugs = formerSlugs(beside.formerSlugs(), faults);
        faults.throwIfAny();
        return new ImportLine(
                draft.externalId(),
                content,
                formerSlugs,
                publish,
                publishedAt,
                updatedAt,
                at,
                until,
                withdrawal,
                corrections);
    }

    private static @Nullable Withdrawal withdrawal(@Nullable Withdrawn given, ArticleCheck check, Faults faults) {
        return given == null
                ? null
                : new Withdrawal(
                        check.time(given.at(), "/withdrawn/at"),
                        new TextRules(faults).required(given.reason(), "/withdrawn/reason", Limits.REASON),
                        Boolean.TRUE.equals(given.legal()));
    }

    private static List<String> formerSlugs(@Nullable List<@Nullable String> given, Faults faults) {
        List<String> slugs = new ArrayList<>();
        if (given != null && new TextRules(faults).isShort(given, "/formerSlugs", Limits.FORMER_SLUGS)) {
            for (int i = 0; i < given.size(); i++) {
                String slug = given.get(i);
                if (slug == null || !SlugForm.isSlug(slug)) {
                    faults.add("/formerSlugs/" + i, "This is not a slug.");
                } else {
                    slugs.add(slug);
                }
            }
        }
        return List.copyOf(slugs);
    }

    /** What a line has beside the article. */
    record Beside(
            @Nullable Boolean publish,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt,
            @Nullable Instant at,
            @Nullable Instant until,
            @Nullable List<@Nullable String> formerSlugs,
            @Nullable Withdrawn withdrawn,
            @Nullable List<@Nullable CorrectionDraft> corrections) {}

    /** How and why an article was taken down. */
    record Withdrawn(
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable Boolean legal) {}
}
