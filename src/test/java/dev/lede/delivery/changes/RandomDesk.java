package dev.lede.delivery.changes;

import static dev.lede.editorial.Desk.json;
import static dev.lede.editorial.Desk.key;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A newsroom that does anything at any time, always the same for the same seed. */
final class RandomDesk {

    private static final List<String> TOPICS = List.of("energy", "mining", "trade");

    private final Random random;
    private final String name;
    private final List<String> articles = new ArrayList<>();
    private int number;

    RandomDesk(long seed, String name) {
        this.random = new Random(seed);
        this.name = name;
    }

    /** Does one thing. What does not fit the state that the article is in is refused, and that is all right. */
    void act() {
        if (articles.size() < 3 || random.nextInt(6) == 0) {
            create();
            return;
        }
        String article = "/editorial/v1/articles/" + articles.get(random.nextInt(articles.size()));
        switch (random.nextInt(12)) {
            case 0, 1 -> json("{}").post(article + "/publish");
            case 2 -> json("{'correction': 'It was %d.'}".formatted(number++)).post(article + "/publish");
            case 3 -> json("{'until': '" + soon() + "'}").post(article + "/publish");
            case 4 -> json("{'at': '" + soon() + "'}").post(article + "/publish");
            case 5 -> json("{'reason': 'No.'}").post(article + "/withdraw");
            case 6 -> key().delete(article);
            case 7, 8 -> edit(article, "{'headline': 'Other %s %d'}".formatted(name, number++));
            case 9 -> edit(article, "{'topics': ['" + topic() + "']}");
            case 10 -> edit(article, "{'slug': '%s-moved-%d'}".formatted(name, number++));
            default -> topics();
        }
    }

    private void create() {
        Response made =
                json("{'headline': 'Story %1$s %2$d', 'slug': '%1$s-%2$d', 'topics': ['%3$s', '%4$s'], 'summary': 'Of %2$d.', 'sections': [{'blocks': ['Text %2$d.']}]}"
                                .formatted(name, number++, TOPICS.get(0), topic()))
                        .post("/editorial/v1/articles");
        if (made.statusCode() == 201) {
            articles.add(made.path("id"));
            if (random.nextBoolean()) {
                json("{}").post("/editorial/v1/articles/" + made.path("id") + "/publish");
            }
        }
    }

    private void edit(String article, String change) {
        Response copy = key().get(article);
        if (copy.statusCode() != 200) {
            // it has been deleted
            return;
        }
        key().contentType("application/merge-patch+json")
                .header("If-Match", copy.header("ETag"))
                .body(change.replace('\'', '"'))
                .patch(article);
        if (random.nextBoolean()) {
            json("{}").post(article + "/publish");
        }
    }

    private void topics() {
        String other = name + "-topic-" + number++;
        switch (random.nextInt(3)) {
            case 0 ->
                json("{'name': 'Name %d', 'kind': 'subject'}".formatted(number))
                        .put("/editorial/v1/topics/" + TOPICS.get(1 + random.nextInt(2)));
            case 1 ->
                json("{'name': 'Trade', 'kind': 'subject', 'slug': '" + other + "'}")
                        .put("/editorial/v1/topics/trade");
            default -> {
                json("{'name': 'To merge', 'kind': 'subject'}").put("/editorial/v1/topics/" + other);
                edit(
                        "/editorial/v1/articles/" + articles.get(random.nextInt(articles.size())),
                        "{'topics': ['" + other + "', 'energy']}");
                json("{'into': 'mining'}").post("/editorial/v1/topics/" + other + "/merge");
            }
        }
    }

    private String topic() {
        return TOPICS.get(1 + random.nextInt(2));
    }

    private Instant soon() {
        return Instant.now().plus(100 + random.nextInt(900), ChronoUnit.MILLIS).truncatedTo(ChronoUnit.MILLIS);
    }
}
