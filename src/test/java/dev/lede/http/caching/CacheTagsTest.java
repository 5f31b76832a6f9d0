package dev.lede.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CacheTagsTest {

    @Test
    void tagsAreWrittenInOrderForBothHeaders() {
        Collection<String> tags = CacheTags.of(Set.of("topic:energy", "article:2", "article:1"));

        assertThat(CacheTags.surrogateKey(tags)).isEqualTo("article:1 article:2 topic:energy");
        assertThat(CacheTags.cacheGroups(tags)).isEqualTo("\"article:1\", \"article:2\", \"topic:energy\"");
    }

    @Test
    void charactersThatWouldEndATagAreCoded() {
        assertThat(CacheTags.of(Set.of("a b\"c\\d,é\r\n"))).containsExactly("a%20b%22c%5Cd%2C%C3%A9%0D%0A");
    }

    @Test
    void moreThanAHeaderHoldsBecomesOneTagForAll() {
        Set<String> many = IntStream.range(0, 400)
                .mapToObj(i -> "article:01976a3c-%04d".formatted(i))
                .collect(Collectors.toSet());

        assertThat(CacheTags.of(many)).containsExactly("everything");
    }
}
