package dev.lede.delivery.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.selection.FieldSelection;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes ninjs in either of its versions: of what is used here, 2.2 has the same members in lower case. */
@Singleton
class NinjsRendering implements FeedRendering {
    /** An item must have a uri; what it keeps to is good to know of a part too. */
    private static final Set<String> ALWAYS = Set.of("uri", "standard");

    private final ObjectMapper json;
    private final ObjectMapper lowerCase;
    private final NinjsItems items;

    NinjsRendering(ObjectMapper json, NinjsItems items) {
        this.json = json;
        this.lowerCase = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.LOWER_CASE);
        this.items = items;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.NINJS;
    }

    @Override
    public String render(Feed feed, FeedForm form) {
        boolean lower = form.version() == NinjsVersion.V2_2;
        Set<String> names = FieldSelection.namesOf(NinjsFeed.Item.class);
        FieldSelection selection = FieldSelection.parse(
                form.fields(),
                lower
                        ? names.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toCollection(LinkedHashSet::new))
                        : names,
                ALWAYS);
        var list = Stream.concat(
                        feed.entries().stream().map(entry -> items.of(entry, form.version(), selection)),
                        feed.gone().stream().map(gone -> items.of(gone, form.version(), FieldSelection.all())))
                .toList();
        var document = new NinjsFeed(
                list, new PageLinks(feed.links().self(), feed.links().next()));
        try {
            return (lower ? lowerCase : json).writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
