package lendery.idempotency;

/** Says on standard output what an attack tried and whether it got anything: reports show it, and rows look for it. */
final class Attempt {
    private Attempt() {}

    interface Deed {
        /** What was gained; null when nothing was. */
        Object run() throws Throwable;
    }

    static void at(String what, Deed deed) {
        String said;
        try {
            Object got = deed.run();
            said = got == null ? "found nothing" : "GOT " + got;
        } catch (Throwable e) {
            said = "refused: " + e.getClass().getName();
        }
        System.out.println("attack: " + what + " " + said);
    }
}
