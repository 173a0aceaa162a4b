package lendery.methods;

/** More busy threads than any host has cores. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int TASKS = 64;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        for (int i = 0; i < TASKS; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() != 1) {
                    Thread.onSpinWait();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
    }
}
