package roundtrip.grader.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Gives back the heap that the JVM takes in advance: a sixty-fourth of the computer's memory, which is more than a batch ever needs on a
 * large one. The flags are manageable while the JVM runs, and an archive started with {@code java -jar} cannot bring its own.
 */
final class SmallHeap {
    private SmallHeap() {}

    static void ask() {
        try {
            HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            if (jvm != null) {
                jvm.setVMOption("MinHeapFreeRatio", "10");
                jvm.setVMOption("MaxHeapFreeRatio", "30");
                System.gc();
            }
        } catch (IllegalArgumentException e) {
            // another JVM, or another collector: the heap stays as it is
        }
    }
}
