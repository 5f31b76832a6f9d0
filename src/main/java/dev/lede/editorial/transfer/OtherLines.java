package dev.lede.editorial.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.editorial.front.FrontEditing;
import dev.lede.editorial.topic.TopicDraft;
import dev.lede.editorial.topic.TopicEditing;
import dev.lede.http.json.JsonFaults;
import dev.lede.http.problem.InvalidContent;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an import that are no articles: {@code {"topic": {…}}} before the articles that name it, and
 * {@code {"related": {…}}} and {@code {"front": {…}}} after those that they name. They make what is not there, and change
 * what is.
 */
@Singleton
class OtherLines {

    private static final Pattern BEGINNING = Pattern.compile("\\s*\\{\\s*\"(topic|related|front)\"\\s*:");
    private static final int LOOKED_AT = 200;

    private final ObjectMapper json;
    private final TopicEditing topics;
    private final FrontEditing fronts;
    private final SlotKeys keys;
    private final RelatedLines related;

    OtherLines(ObjectMapper json, TopicEditing topics, FrontEditing fronts, SlotKeys keys, RelatedLines related) {
        this.json = json;
        this.topics = topics;
        this.fronts = fronts;
        this.keys = keys;
        this.related = related;
    }

    /** What a line is: {@code topic}, {@code related}, {@code front}, or {@code article}. */
    static String kindOf(byte[] line) {
        String beginning = new String(line, 0, Math.min(line.length, LOOKED_AT), StandardCharsets.UTF_8);
        Matcher matcher = BEGINNING.matcher(beginning);
        return matcher.lookingAt() ? matcher.group(1) : "article";
    }

    /**
     * Takes a line in, as part of the caller's transaction.
     *
     * @throws ProblemException with what is wrong with it
     */
    Outcome take(byte[] line, String by) {
        try {
            return switch (kindOf(line)) {
                case "topic" -> take(json.readValue(line, TopicLine.class).topic(), by);
                case "related" ->
                    related.take(json.readValue(line, RelatedLine.class).related(), by);
                default -> take(json.readValue(line, FrontLine.class).front(), by);
            };
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The line is not text in UTF-8.");
        }
    }

    /** Locks what lines of one kind are going to change, in the order in which others lock it too. */
    void lock(List<byte[]> lines) {
        List<RelatedBody> bodies = new ArrayList<>();
        for (byte[] line : lines) {
            try {
                if (line.length > 0 && kindOf(line).equals("related")) {
                    Optional.ofNullable(json.readValue(line, RelatedLine.class).related())
                            .ifPresent(bodies::add);
                }
            } catch (IOException e) {
                // told of when the line is taken in
            }
        }
        related.lock(bodies);
    }

    private Outcome take(@Nullable TopicBody topic, String by) {
        if (topic == null) {
            throw InvalidContent.of("/topic", "There must be a topic here.");
        }
        List<String> earlier = topic.formerSlugs() == null
                ? List.of()
                : topic.formerSlugs().stream().filter(Objects::nonNull).toList();
        TopicEditing.TopicPut put = topics.take(
                Objects.requireNonNullElse(topic.slug(), ""),
                new TopicDraft(topic.name(), topic.kind(), null),
                earlier,
                by);
        return outcome(put.created(), put.changed());
    }

    private Outcome take(@Nullable FrontBody front, String by) {
        if (front == null) {
            throw InvalidContent.of("/front", "There must be a front here.");
        }
        FrontEditing.FrontPut put =
                fronts.replace(Objects.requireNonNullElse(front.name(), ""), keys.resolved(front), by);
        return outcome(put.created(), put.changed());
    }

    private static Outcome outcome(boolean created, boolean changed) {
        return new Outcome(
                created ? Outcome.Kind.CREATED : changed ? Outcome.Kind.UPDATED : Outcome.Kind.UNCHANGED, null, null);
    }

    /** A line with a topic. */
    record TopicLine(@Nullable TopicBody topic) {}

    /** A topic in a line. */
    record TopicBody(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String kind,
            @Nullable List<@Nullable String> formerSlugs) {}

    /** A line with a choice of related stories. */
    record RelatedLine(@Nullable RelatedBody related) {}

    /** A line with a front. */
    record FrontLine(@Nullable FrontBody front) {}
}
