package lendery.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Takes 300 MiB and keeps them. */
public final class Later {
    private static final int WALL_SECONDS = 60;

    private Later() {}

    public static void main(String[] args) {
        if (Stop.isFirstCall(WALL_SECONDS)) {
            List<byte[]> all = new ArrayList<>();
            while (all.size() < 300) {
                all.add(new byte[1 << 20]);
            }
            LockSupport.parkNanos(60_000_000_000L);
            System.out.println(all.size());
        }
    }
}
