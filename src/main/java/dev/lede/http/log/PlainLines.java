package dev.lede.http.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Puts lines together just as the log's own formatter does with the pattern that the product comes with, at a fifth of what it
 * takes. With another pattern, as JSON or in colours they are the log's business. Not safe for threads.
 */
final class PlainLines {

    private static final String CATEGORY = " INFO  [de.le.access] ";

    private final DateTimeFormatter seconds;
    private final DateTimeFormatter zone;
    private final StringBuilder text = new StringBuilder();
    private long second = Long.MIN_VALUE;
    private String beforeMillis = "";
    private String afterMillis = "";

    PlainLines() {
        ZoneId here = ZoneId.systemDefault();
        this.seconds = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.", Locale.ROOT)
                .withZone(here);
        this.zone = DateTimeFormatter.ofPattern("XXX", Locale.ROOT).withZone(here);
    }

    /** Whether a handler would write a line just so. */
    boolean areThoseOf(Handler handler, AccessLine line) {
        if (handler.getClass() != ConsoleHandler.class || handler.getLevel().intValue() > Level.INFO.intValue()) {
            return false;
        }
        text.setLength(0);
        append(line);
        return handler.getFormatter().format(AccessLines.entry(line)).contentEquals(text);
    }

    /** Prints lines in one piece. */
    void print(List<AccessLine> lines, PrintStream target) {
        text.setLength(0);
        lines.forEach(this::append);
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        target.write(bytes, 0, bytes.length);
        target.flush();
    }

    private void append(AccessLine line) {
        long lineSecond = Math.floorDiv(line.time(), 1_000);
        if (lineSecond != second) {
            second = lineSecond;
            Instant time = Instant.ofEpochSecond(second);
            beforeMillis = seconds.format(time);
            afterMillis = zone.format(time);
        }
        int millis = (int) Math.floorMod(line.time(), 1_000L);
        text.append(beforeMillis)
                .append((char) ('0' + millis / 100))
                .append((char) ('0' + millis / 10 % 10))
                .append((char) ('0' + millis % 10))
                .append(afterMillis)
                .append(CATEGORY)
                .append(line.id())
                .append(' ');
        line.appendTo(text);
        text.append(System.lineSeparator());
    }
}
