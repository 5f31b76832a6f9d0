package dev.lede.http.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.http.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest {

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        Logger.getLogger("dev.lede.access").addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("dev.lede.access").removeHandler(lines);
    }

    @Test
    void requestHasOneLineWithItsRouteAndNotItsQuery() throws InterruptedException {
        given().header("X-Request-Id", "line-1").get("/v1/test-only/parameters/7?size=3");

        assertThat(lines.next("line-1"))
                .matches("id=line-1 method=GET route=/v1/test-only/parameters/\\{number}"
                        + " path=/v1/test-only/parameters/7 status=200 ms=[0-9]+ bytes=5");
    }

    @Test
    void refusedRequestHasALineToo() throws InterruptedException {
        given().header("X-Request-Id", "line-2").delete("/nowhere");

        assertThat(lines.next("line-2"))
                .matches("id=line-2 method=DELETE route=- path=/nowhere status=404 ms=[0-9]+ bytes=[0-9]+");
    }

    @Test
    void nobodyWritesIntoTheLog() throws InterruptedException {
        RawHttp.send("GET /a\u0007\u001b[2Jb HTTP/1.1", "X-Request-Id: line-3");

        assertThat(lines.next("line-3")).contains(" path=/a\\u0007\\u001b[2Jb status=400 ");
    }

    @Test
    void harmlessTextIsPrintableAndShort() {
        assertThat(harmless("a b\r\n\u00e9")).isEqualTo("a\\u0020b\\u000d\\u000a\\u00e9");
        assertThat(harmless("a".repeat(2000))).isEqualTo("a".repeat(1024) + "...");
        assertThat(harmless(null)).isEqualTo("-");
    }

    private static String harmless(@Nullable String given) {
        StringBuilder text = new StringBuilder();
        AccessLine.appendHarmless(given, text);
        return text.toString();
    }

    @Test
    void plainLinesAreThoseOfTheFormatterOrLeftToIt() {
        AccessLine line = new AccessLine(
                1_790_000_000_042L, "abc-1", "GET", "/v1/articles/{article}", "/v1/articles/a b", 200, 3, 4711);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String pattern = ConfigProvider.getConfig().getValue("quarkus.log.console.format", String.class);
        PlainLines plain = new PlainLines();

        plain.print(List.of(line, line), new PrintStream(printed, true, StandardCharsets.UTF_8));

        String formatted = new PatternFormatter(pattern).format(AccessLines.entry(line));
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(formatted + formatted);
        assertThat(plain.areThoseOf(new ConsoleHandler(new PatternFormatter(pattern)), line))
                .isTrue();
        assertThat(plain.areThoseOf(new ConsoleHandler(new PatternFormatter("%s%n")), line))
                .isFalse();
    }

    /** Keeps what is logged; a line may come a moment after its answer. */
    private static final class Lines extends Handler {

        private final PatternFormatter formatter = new PatternFormatter("%s");
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(formatter.format(entry));
        }

        String next(String id) throws InterruptedException {
            for (String line = poll(); ; line = poll()) {
                if (line.startsWith("id=" + id + " ")) {
                    return line;
                }
            }
        }

        private String poll() throws InterruptedException {
            String line = lines.poll(10, TimeUnit.SECONDS);
            assertThat(line).as("a line in the log").isNotNull();
            return String.valueOf(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
