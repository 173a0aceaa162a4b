package lendery.methods;

/** Does not end when it is asked to. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Attack::hang));
        Thread thread = new Thread(Attack::hang);
        thread.start();
        new Attack();
        System.gc();
    }

    private static void hang() {
        while (System.nanoTime() != 1) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
        }
    }

    @Override
    @SuppressWarnings("removal")
    protected void finalize() {
        hang();
    }
}
