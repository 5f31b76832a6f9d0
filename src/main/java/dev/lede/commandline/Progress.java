package dev.lede.commandline;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows on standard error how far something has come: a bar that moves, or, where nobody watches, a line now and then of what
 * takes longer than a moment.
 */
final class Progress {

    private static final int WIDTH = 20;
    /** A line that is longer is broken by the terminal, and what was drawn before stays above it. */
    private static final int COLUMNS = 79;

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final Duration BEFORE_A_LINE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private long next;
    private int drawn;

    Progress(Terminal terminal) {
        this(terminal, System::nanoTime);
    }

    Progress(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + (terminal.isInteractive() ? Duration.ZERO : BEFORE_A_LINE).toNanos();
    }

    /** Shows a state, unless another was shown just before. Of an unknown whole ({@code of} below 1) there is no bar. */
    void show(String what, long done, long of, String more) {
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + (terminal.isInteractive() ? BETWEEN_DRAWINGS : BETWEEN_LINES).toNanos();
        String text = what + percent(done, of) + "  " + more;
        if (terminal.isInteractive()) {
            int room = Math.min(WIDTH, COLUMNS - text.length() - " []".length());
            draw(what + bar(done, of, room) + text.substring(what.length()));
        } else {
            terminal.err().println(text);
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
        String fitting = text.substring(0, Math.min(text.length(), COLUMNS));
        terminal.err().print("\r" + fitting + " ".repeat(Math.max(0, drawn - fitting.length())));
        terminal.err().flush();
        drawn = fitting.length();
    }

    private static String bar(long done, long of, int width) {
        if (of < 1 || width < 1) {
            return "";
        }
        int filled = (int) Math.min(width, width * done / of);
        return " [" + "#".repeat(filled) + ".".repeat(width - filled) + "]";
    }

    private static String percent(long done, long of) {
        return of < 1 ? "" : String.format(Locale.ROOT, " %3d %%", Math.min(100, 100 * done / of));
    }
}
