package dev.lede.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GivingBackTest {

    @Inject
    GivingBack givingBack;

    @Test
    void heapThatIsNotNeededIsGivenBack() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assumeTrue(machine != null);

        givingBack.apply();

        assertThat(machine.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("30");
        assertThat(machine.getVMOption("G1PeriodicGCInterval").getValue()).isEqualTo("10000");
    }
}
