package dev.lede.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.delivery.article.ArticlePage;
import dev.lede.delivery.article.ArticleView;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.selection.FieldSelection;
import io.quarkus.jackson.ObjectMapperCustomizer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to write a whole article, and a page of twenty teasers; the articles are those of the documentation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {

    private static final int PAGE = 20;

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private ArticleView article;
    private ArticlePage page;

    @Setup
    public void read() throws IOException, ReflectiveOperationException {
        Constructor<?> selections = Class.forName("dev.lede.http.selection.SelectionFilter").getDeclaredConstructor();
        selections.setAccessible(true);
        ((ObjectMapperCustomizer) selections.newInstance()).customize(json);
        new JsonSettings(new UnknownMembers()).customize(json);
        article = article(example("getArticle"));
        List<ArticleView> items = new ArrayList<>();
        JsonNode teasers = example("listArticles").get("items");
        while (items.size() < PAGE) {
            items.add(article(teasers.get(items.size() % teasers.size())));
        }
        page = new ArticlePage(items, new PageLinks("/v1/articles", "/v1/articles?cursor=" + "a".repeat(80)), null);
    }

    @Benchmark
    public byte[] writeArticle() throws IOException {
        return json.writeValueAsBytes(article);
    }

    @Benchmark
    public byte[] writeTwentyTeasers() throws IOException {
        return json.writeValueAsBytes(page);
    }

    private JsonNode example(String operation) throws IOException {
        return json.readTree(JsonBenchmark.class.getResource("/openapi/examples/" + operation + ".json"));
    }

    /** With all of its members selected, which is not read from JSON. */
    private ArticleView article(JsonNode example) throws IOException, ReflectiveOperationException {
        ArticleView read = json.treeToValue(example, ArticleView.class);
        RecordComponent[] components = ArticleView.class.getRecordComponents();
        Object[] members = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            members[i] = components[i].getType() == FieldSelection.class
                    ? FieldSelection.all()
                    : components[i].getAccessor().invoke(read);
        }
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return ArticleView.class.getDeclaredConstructor(types).newInstance(members);
    }
}
