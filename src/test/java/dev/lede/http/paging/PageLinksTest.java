package dev.lede.http.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLinksTest {

    @Test
    void aQueryHasOneOrderAndKeepsItsSpelling() {
        PageLinks links = PageLinks.of("/v1/articles", "topic=a%2Cb&cursor=old&limit=5&topic=c", "new");

        assertThat(links.self()).isEqualTo("/v1/articles?cursor=old&limit=5&topic=a%2Cb&topic=c");
        assertThat(links.next()).isEqualTo("/v1/articles?cursor=new&limit=5&topic=a%2Cb&topic=c");
    }

    @Test
    void listWithoutAQueryHasOneForItsNextPage() {
        assertThat(PageLinks.of("/v1/articles", null, "new"))
                .isEqualTo(new PageLinks("/v1/articles", "/v1/articles?cursor=new"));
    }

    @Test
    void lastPageHasNoNext() {
        assertThat(PageLinks.of("/v1/articles", "limit=5", null))
                .isEqualTo(new PageLinks("/v1/articles?limit=5", null));
    }

    @Test
    void headerSaysTheSame() {
        assertThat(PageLinks.of("/v1/articles", "q=a", "new").toHeader())
                .isEqualTo("</v1/articles?q=a>; rel=\"self\", </v1/articles?cursor=new&q=a>; rel=\"next\"");
    }
}
