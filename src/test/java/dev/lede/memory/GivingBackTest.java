package dev.lede.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GivingBackTest {

    private static final long MEBI = 1 << 20;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    @Inject
    GivingBack givingBack;

    @Test
    void aCollectionLeavesLittleOfTheHeapFree() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assumeTrue(machine != null);
        givingBack.apply();
        assertThat(machine.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("30");
        assertThat(machine.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("10");
    }

    @Test
    void heapThatIsNotNeededIsGivenBackWhenNothingElseGoesOn() {
        assertThat(givingBack.isDue(use(300, 60), LONG, LONG)).isTrue();
        assertThat(givingBack.isDue(use(300, 60), LONG, SHORT)).isFalse();
        assertThat(givingBack.isDue(use(140, 60), LONG, LONG)).isFalse();
    }

    @Test
    void underLoadMuchMustBeWonAndLittleBeInUse() {
        assertThat(givingBack.isDue(use(260, 60), SHORT, LONG)).isTrue();
        assertThat(givingBack.isDue(use(260, 60), SHORT, SHORT)).isFalse();
        assertThat(givingBack.isDue(use(240, 60), SHORT, LONG)).isFalse();
        assertThat(givingBack.isDue(use(1_500, 700), SHORT, LONG)).isFalse();
    }

    @Test
    void underLoadItIsMadeTheSoonerTheMoreThereIsToGiveBack() {
        Duration whole = Duration.ofSeconds(30);
        assertThat(givingBack.isDue(use(260, 60), SHORT, Duration.ofSeconds(26)))
                .isFalse();
        assertThat(givingBack.isDue(use(260, 60), SHORT, whole)).isTrue();
        assertThat(givingBack.isDue(use(444, 60), SHORT, whole.dividedBy(3).minusMillis(1)))
                .isFalse();
        assertThat(givingBack.isDue(use(444, 60), SHORT, whole.dividedBy(3))).isTrue();
    }

    @Test
    void whatIsTakenIsAtLeastWhatIsHeld() {
        HeapUse use = HeapUse.now();
        assertThat(use.held()).isPositive().isLessThanOrEqualTo(use.taken());
        assertThat(use.collections()).isNotNegative();
    }

    @Test
    void theMemoryOfTheLibraryIsTrimmedWhereThatCanBe() {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        assertThat(NativeHeap.trim()).isTrue();
    }

    private static HeapUse use(long taken, long held) {
        return new HeapUse(taken * MEBI, held * MEBI, 0);
    }
}
