package dev.lede.http.documentation;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Names media types as callers see them: a server's own quality value chooses between methods and is no part of the name. */
final class MediaTypeNames {

    private static final String QUALITY = ";qs=";

    private MediaTypeNames() {}

    static void complete(Operation operation) {
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(answer -> rename(answer.getContent()));
        }
    }

    private static void rename(Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        for (Map.Entry<String, MediaType> entry :
                Map.copyOf(content.getMediaTypes()).entrySet()) {
            int quality = entry.getKey().indexOf(QUALITY);
            if (quality > 0) {
                content.removeMediaType(entry.getKey());
                content.addMediaType(entry.getKey().substring(0, quality), entry.getValue());
            }
        }
    }
}
