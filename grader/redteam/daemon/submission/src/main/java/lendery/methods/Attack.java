package lendery.methods;

/** Leaves processes behind. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int TASKS = 3;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("daemon", () -> {
            Later.start("wait");
            Later.start("again");
            return null;
        });
    }
}
