package dev.lede.http.caching;

import java.util.Map;

/**
 * What an answer was made to, left at the exchange for whoever keeps it.
 *
 * @param answer what it was made from
 * @param rendition its bytes, also where a caller is told that it has them
 * @param contentHeaders the headers that an answer with a body has and a 304 has not
 */
public record Rendered(Representation answer, Rendition rendition, Map<String, String> contentHeaders) {

    /** Its name among the data of the exchange. */
    public static final String NAME = Rendered.class.getName();
}
