package dev.lede.editorial.related;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an editor has chosen, whatever the ranking finds.
 *
 * @param pinned the stories that stand first, in this order
 * @param excluded the stories that never stand there
 */
@Schema(name = "RelatedChoice")
public record RelatedChoice(
        @Schema(required = true) List<UUID> pinned,
        @Schema(required = true) List<UUID> excluded) {}
