package dev.lede.commandline;

import java.time.Duration;
import java.util.Locale;

/** Shows on standard error how far something has come: a bar that moves, or now and then a line where nobody watches. */
final class Progress {

    private static final int WIDTH = 30;
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Terminal terminal;
    private long last = System.nanoTime() - BETWEEN_LINES.toNanos();
    private int drawn;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows a state, unless another was shown just before. Of an unknown whole ({@code of} below 1) there is no bar. */
    void show(String what, long done, long of, String more) {
        long now = System.nanoTime();
        if (now - last < (terminal.isInteractive() ? BETWEEN_DRAWINGS : BETWEEN_LINES).toNanos()) {
            return;
        }
        last = now;
        if (terminal.isInteractive()) {
            draw(what + bar(done, of) + "  " + more);
        } else {
            terminal.err().println(what + percent(done, of) + "  " + more);
        }
    }

    /** Takes the bar away. */
    void end() {
        if (drawn > 0) {
            draw("");
            terminal.err().print("\r");
            terminal.err().flush();
        }
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private void draw(String text) {
        terminal.err().print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
        terminal.err().flush();
        drawn = text.length();
    }

    private static String bar(long done, long of) {
        if (of < 1) {
            return "";
        }
        int filled = (int) Math.min(WIDTH, WIDTH * done / of);
        return " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]" + percent(done, of);
    }

    private static String percent(long done, long of) {
        return of < 1 ? "" : String.format(Locale.ROOT, " %3d %%", Math.min(100, 100 * done / of));
    }
}
