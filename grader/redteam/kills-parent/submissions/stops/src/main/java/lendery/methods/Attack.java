package lendery.methods;

/** Sends itself the signal that nobody can catch but somebody must wake from. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("stops itself", () -> {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Object stop = signal.getConstructor(String.class).newInstance("STOP");
            signal.getMethod("raise", signal).invoke(null, stop);
            return null;
        });
    }
}
