package dev.lede.delivery.index;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The way in.
 *
 * @param version of this contract
 * @param edition the number of the latest public change
 * @param links what can be read; those with a name in braces take one there
 */
public record ApiIndex(
        @Schema(required = true, examples = "Lede") String name,
        @Schema(required = true, examples = "1") String version,
        @Schema(required = true, examples = "57") long edition,
        @Schema(required = true) Map<String, String> links) {}
