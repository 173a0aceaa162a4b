package lendery.methods;

/** Answers orders that were never given, and those that come, with nonsense. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        Attempt.at("words", () -> {
            for (int id = -5; id < 40; id++) {
                Inside.say(id + " value [1]");
                Inside.say(id + " ready {\"port\":{},\"base\":[1,2]}");
                Inside.say(id + " closed");
                Inside.say(id + " thrown {\"type\":null,\"message\":7,\"at\":{\"a\":[]}}");
                Inside.say(id + " todo {\"step\":\"x\",\"what\":{},\"anchor\":9e99}");
                Inside.say("- todo {\"step\":99999999999,\"what\":[],\"anchor\":null}");
            }
            Inside.say("");
            Inside.say("\u0000 \u0000");
            Inside.say("- todo [" + "[".repeat(5_000));
            return null;
        });
    }
}
