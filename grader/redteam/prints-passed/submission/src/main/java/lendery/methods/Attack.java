package lendery.methods;

/** Claims success on standard output, in the words of several tools. */
final class Attack {
    private static final int WALL_SECONDS = 60;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        System.out.println("Tests run: 24, Failures: 0, Errors: 0, Skipped: 0");
        System.out.println("BUILD SUCCESS");
        System.out.println("1..24");
        for (int i = 1; i <= 24; i++) {
            System.out.println("ok " + i);
        }
        System.out.println("{\"status\":\"pass\",\"tests\":[{\"name\":\"all\",\"status\":\"pass\"}]}");
        System.out.println("roundtrip/1 control");
        System.out.println("- value 10");
    }
}
