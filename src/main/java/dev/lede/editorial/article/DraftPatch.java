package dev.lede.editorial.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lede.http.json.JsonTree;
import jakarta.inject.Singleton;

/** Applies merge patches (RFC 7396) to articles in the shape in which they are written. */
@Singleton
class DraftPatch {

    static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonTree trees;

    DraftPatch(JsonTree trees) {
        this.trees = trees;
    }

    /** What the patch makes of the present state. */
    ArticleDraft apply(ArticleDraft present, JsonNode patch) {
        ObjectNode target = trees.of(present);
        String abstracted = target.path("language").asText();
        target.remove("summary");
        if (patch.has("summary") && !patch.has("summaries") && target.get("summaries") instanceof ArrayNode summaries) {
            // the abstract stands in two places of what was read, and the patch names the short one
            summaries.removeIf(summary -> summary.path("kind").asText().equals("abstract")
                    && summary.path("language").asText().equals(abstracted));
        }
        return trees.read(JsonTree.merge(target, patch), ArticleDraft.class);
    }
}
