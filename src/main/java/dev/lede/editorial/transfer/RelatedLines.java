package dev.lede.editorial.transfer;

import dev.lede.editorial.Caller;
import dev.lede.editorial.related.RelatedChoiceDraft;
import dev.lede.editorial.related.RelatedChoosing;
import dev.lede.http.problem.InvalidContent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in which related stories editors chose, for articles that are there by now. */
@Singleton
class RelatedLines {

    private final ArticleKeys articles;
    private final RelatedChoosing choosing;

    RelatedLines(ArticleKeys articles, RelatedChoosing choosing) {
        this.articles = articles;
        this.choosing = choosing;
    }

    /** Locks all that several choices name, so that two imports cannot wait in a ring between one choice and the next. */
    void lock(List<RelatedBody> bodies) {
        List<String> named =
                bodies.stream().flatMap(body -> body.named().stream()).toList();
        if (!named.isEmpty()) {
            Map<String, String> ids = articles.ids(named);
            choosing.lock(named.stream()
                    .flatMap(name -> id(ids.getOrDefault(name, name)).stream())
                    .toList());
        }
    }

    /** Makes a choice, as part of the caller's transaction. */
    Outcome take(@Nullable RelatedBody body, String by) {
        if (body == null || body.article() == null) {
            throw InvalidContent.of("/related/article", "There must be an article here.");
        }
        Map<String, String> ids = articles.ids(body.named());
        UUID article = id(ids.getOrDefault(body.article(), body.article()))
                .filter(choosing::isThere)
                .orElseThrow(() -> InvalidContent.of("/related/article", "There is no such article."));
        RelatedChoiceDraft draft = new RelatedChoiceDraft(
                resolved(body.pinned(), ids, "/related/pinned/"), resolved(body.excluded(), ids, "/related/excluded/"));
        boolean changed = choosing.put(article, draft, new Caller(by, true));
        return Outcome.of(changed ? Outcome.Kind.UPDATED : Outcome.Kind.UNCHANGED, article);
    }

    private static List<@Nullable UUID> resolved(
            @Nullable List<@Nullable String> names, Map<String, String> ids, String pointer) {
        List<@Nullable UUID> resolved = new ArrayList<>();
        for (int i = 0; names != null && i < names.size(); i++) {
            String name = names.get(i);
            String place = pointer + i;
            resolved.add(
                    name == null
                            ? null
                            : id(ids.getOrDefault(name, name))
                                    .orElseThrow(() -> InvalidContent.of(place, "There is no article with this id.")));
        }
        return resolved;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
