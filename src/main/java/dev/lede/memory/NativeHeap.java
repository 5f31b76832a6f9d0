package dev.lede.memory;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/**
 * The memory of the C library, from which bodies of kept answers and compressors come. The GNU library keeps what was
 * freed, some of it for each processor and thread, and gives it back only when it is told to.
 */
final class NativeHeap {

    private static final Logger LOG = Logger.getLogger(NativeHeap.class);

    private NativeHeap() {}

    /**
     * Gives back what is free, by the virtual machine's own command {@code System.trim_native_heap}.
     *
     * @return whether this virtual machine can; on other systems than Linux, and before Java 17.0.9, it cannot
     */
    static boolean trim() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(commands(), "systemTrimNativeHeap", new Object[0], new String[0]);
            return true;
        } catch (JMException e) {
            LOG.debug("This virtual machine cannot trim the native heap", e);
            return false;
        }
    }

    private static ObjectName commands() throws MalformedObjectNameException {
        return new ObjectName("com.sun.management:type=DiagnosticCommand");
    }
}
