package dev.lede.editorial.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What of the published stories a key opens in full.
 *
 * @param topics of partners' stories only those about one of these
 */
@Schema(name = "KeyEntitlements")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyEntitlements(
        @Schema(
                enumeration = {"open", "partners", "own"},
                description =
                        "Which stories it opens in full: those of everybody (`open`, the default of readers), partners' ones"
                                + " too, or, for the house's own frontends, all (`own`, the default of the other roles)",
                examples = "partners")
        @Nullable
        String stories,

        @Schema(
                minItems = 1,
                maxItems = KeyGrants.MOST_TOPICS,
                description = "Slugs of topics: of partners' stories it opens only those about one of these",
                examples = "[\"rare-earths\"]")
        @Nullable
        List<String> topics) {}
