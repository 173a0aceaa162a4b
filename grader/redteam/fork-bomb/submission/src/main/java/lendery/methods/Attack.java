package lendery.methods;

/** One process becomes many: two for each, five deep, so 63 in all. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int TASKS = 63;
    private static final int DEPTH = 5;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("forks", () -> {
            Later.start(DEPTH, "VFORK");
            return null;
        });
    }
}
