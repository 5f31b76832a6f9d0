package dev.lede.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong now = new AtomicLong(-1);
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void barIsDrawnOverItselfAndTakenAway() {
        Progress progress = new Progress(terminal(true), now::get);
        progress.show("sending", 1, 4, "0.5 MB");
        assertThat(drawn()).isEqualTo("\rsending [#####...............]  25 %  0.5 MB");
        now.addAndGet(99_999_999);
        progress.show("sending", 2, 4, "just now");
        assertThat(drawn()).doesNotContain("just now");
        progress.end();
        assertThat(drawn()).endsWith("\r" + " ".repeat(44) + "\r");
    }

    @Test
    void barMakesRoomForWhatIsSaidOnALineOfEightyColumns() {
        Progress progress = new Progress(terminal(true), now::get);
        progress.show("importing", 1, 2, "12345678 lines, 1234 a second, 12345 s left");
        assertThat(drawn())
                .isEqualTo("\rimporting [########........]  50 %  12345678 lines, 1234 a second, 12345 s left")
                .hasSize(80);
        new Progress(terminal(true), now::get).show("x", 1, 2, "y".repeat(200));
        assertThat(drawn().substring(80)).startsWith("\rx  50 %  yyy").hasSize(80);
    }

    @Test
    void ofAnUnknownWholeThereIsNoBar() {
        new Progress(terminal(true), now::get).show("receiving", 7, 0, "7.0 kB");
        assertThat(drawn()).isEqualTo("\rreceiving  7.0 kB");
    }

    @Test
    void whatIsSoonDoneLeavesNothingInAPipe() {
        Progress progress = new Progress(terminal(false), now::get);
        progress.show("sending", 0, 4, "0.0 kB");
        progress.show("sending", 4, 4, "0.0 kB");
        progress.end();
        assertThat(drawn()).isEmpty();
    }

    @Test
    void whatTakesLongerIsALineInAPipe() {
        Progress progress = new Progress(terminal(false), now::get);
        progress.show("importing", 0, 4, "0 lines");
        now.addAndGet(2_000_000_000L);
        progress.show("importing", 1, 4, "1 lines");
        now.addAndGet(9_999_999_999L);
        progress.show("importing", 2, 4, "2 lines");
        now.addAndGet(1);
        progress.show("importing", 3, 4, "3 lines");
        progress.end();
        assertThat(drawn().lines()).containsExactly("importing  25 %  1 lines", "importing  75 %  3 lines");
    }

    private Terminal terminal(boolean interactive) {
        PrintStream printer = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Terminal(InputStream.nullInputStream(), printer, printer, interactive, Map.of());
    }

    private String drawn() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
