package dev.lede.delivery.feed;

import dev.lede.delivery.article.Block;
import dev.lede.delivery.article.SectionView;
import dev.lede.delivery.article.SiteConfig;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Puts the sections of an article together as one piece of HTML that can stand anywhere: its links are absolute. */
final class ArticleHtml {
    private final Element body;
    private final SiteConfig site;

    private ArticleHtml(String url, SiteConfig site) {
        Document document = Document.createShell(url);
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        this.body = document.body();
        this.site = site;
    }

    /**
     * The HTML of sections.
     *
     * @param url the article's page, to which its links are relative
     */
    static FeedEntry.Html of(List<SectionView> sections, String url, SiteConfig site) {
        ArticleHtml html = new ArticleHtml(url, site);
        sections.forEach(html::add);
        for (Element link : html.body.select("a[href]")) {
            String absolute = link.absUrl("href");
            link.attr("href", absolute.isEmpty() ? link.attr("href") : absolute);
        }
        String text = html.body.text();
        return new FeedEntry.Html(html.body.html(), text.codePointCount(0, text.length()));
    }

    private void add(SectionView section) {
        if (section.heading() != null) {
            body.appendElement("h2").attr("id", section.anchor()).text(section.heading());
        }
        section.blocks().forEach(this::add);
    }

    private void add(Block block) {
        switch (block.type()) {
            case "list" -> addList(block);
            case "quote" -> addQuote(block);
            case "image" -> addImage(block);
            default -> write(body.appendElement("p"), block.text(), block.html());
        }
    }

    private void addList(Block block) {
        Element list = body.appendElement("ordered".equals(block.style()) ? "ol" : "ul");
        if (block.items() != null) {
            block.items().forEach(item -> write(list.appendElement("li"), item.text(), item.html()));
        }
    }

    private void addQuote(Block block) {
        Element quote = body.appendElement("blockquote");
        write(quote.appendElement("p"), block.text(), block.html());
        if (block.attribution() != null) {
            quote.appendElement("cite").text(block.attribution());
        }
    }

    private void addImage(Block block) {
        Element figure = body.appendElement("figure");
        Element image = figure.appendElement("img")
                .attr("src", site.absolute(block.url() == null ? "" : block.url()))
                .attr("alt", block.alt() == null ? "" : block.alt());
        if (block.width() != null) {
            image.attr("width", block.width().toString());
        }
        if (block.height() != null) {
            image.attr("height", block.height().toString());
        }
        if (block.credit() != null) {
            figure.appendElement("figcaption").text(block.credit());
        }
    }

    private static void write(Element element, @Nullable String text, @Nullable String html) {
        if (html == null) {
            element.text(text == null ? "" : text);
        } else {
            element.html(html);
        }
    }
}
