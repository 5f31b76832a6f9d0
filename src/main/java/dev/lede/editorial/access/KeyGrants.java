package dev.lede.editorial.access;

import dev.lede.editorial.article.Faults;
import dev.lede.editorial.article.TextRules;
import dev.lede.editorial.topic.TopicRepository;
import dev.lede.http.access.Stories;
import dev.lede.http.rate.Quota;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what a key is to open and how much may be asked for with it. */
@Singleton
class KeyGrants {

    static final int MOST_TOPICS = 50;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final List<String> STORIES =
            Arrays.stream(Stories.values()).map(Stories::word).toList();

    private final TopicRepository topics;

    KeyGrants(TopicRepository topics) {
        this.topics = topics;
    }

    /**
     * What a key is given.
     *
     * @param topics the ids of the topics by slug; null where the topic does not matter
     * @param limit its own, if it has one
     */
    record Grants(
            Stories stories,
            @Nullable Map<String, UUID> topics,
            @Nullable Quota limit) {

        KeyEntitlements entitlements() {
            return new KeyEntitlements(
                    stories.word(), topics == null ? null : List.copyOf(new TreeSet<>(topics.keySet())));
        }
    }

    Grants of(KeyDraft draft, Role role, Faults faults) {
        KeyEntitlements wanted = draft.entitlements();
        Stories stories = role == Role.READER ? Stories.OPEN : Stories.OWN;
        @Nullable Map<String, UUID> about = null;
        if (wanted != null) {
            if (wanted.stories() != null) {
                stories =
                        Stories.ofWord(new TextRules(faults).oneOf(STORIES, wanted.stories(), "/entitlements/stories"));
            }
            if (wanted.topics() != null) {
                about = topics(wanted.topics(), stories, faults);
            }
        }
        return new Grants(stories, about, limit(draft.limit(), role, faults));
    }

    private Map<String, UUID> topics(List<@Nullable String> slugs, Stories stories, Faults faults) {
        if (stories != Stories.PARTNERS) {
            faults.add("/entitlements/topics", "Topics go with \"stories\": \"partners\" only.");
        }
        if (slugs.isEmpty() || slugs.size() > MOST_TOPICS) {
            faults.add(
                    "/entitlements/topics",
                    "There must be 1 to %d topics; leave the member out for all of them.".formatted(MOST_TOPICS));
            return Map.of();
        }
        Map<String, UUID> known = topics.idsOf(
                slugs.stream().filter(slug -> slug != null).distinct().toList());
        for (int i = 0; i < slugs.size(); i++) {
            if (!known.containsKey(slugs.get(i))) {
                faults.add("/entitlements/topics/" + i, "There is no topic of this slug.");
            }
        }
        return known;
    }

    private static @Nullable Quota limit(@Nullable KeyLimit limit, Role role, Faults faults) {
        if (limit == null) {
            return null;
        }
        if (role != Role.READER) {
            faults.add("/limit", "Only keys of role reader have limits.");
        }
        Integer requests = limit.requests();
        if (requests == null || requests < 1 || requests > MOST_REQUESTS) {
            faults.add("/limit/requests", "This must be a number from 1 to %d.".formatted(MOST_REQUESTS));
        }
        Duration per = per(limit.per());
        if (per == null) {
            faults.add(
                    "/limit/per",
                    "This must be a duration of ISO 8601 in whole seconds, such as PT1M, from a second to a day.");
        }
        return requests == null || per == null ? null : new Quota(requests, per);
    }

    private static @Nullable Duration per(@Nullable String text) {
        try {
            Duration per = text == null ? Duration.ZERO : Duration.parse(text);
            return per.toSeconds() >= 1
                            && per.equals(Duration.ofSeconds(per.toSeconds()))
                            && per.compareTo(LONGEST) <= 0
                    ? per
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
