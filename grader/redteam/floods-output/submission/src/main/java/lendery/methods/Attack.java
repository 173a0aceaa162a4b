package lendery.methods;

/** Prints more than anybody reads. */
final class Attack {
    private static final int WALL_SECONDS = 60;
    private static final int DISK_MIB = 200;

    private Attack() {}

    static void begin() {
        if (!Stop.isFirstCall(WALL_SECONDS)) {
            return;
        }
        byte[] piece = new byte[1 << 20];
        for (int i = 0; i < DISK_MIB; i++) {
            System.out.write(piece, 0, piece.length);
        }
        System.out.flush();
    }
}
