package roundtrip.kit.doctor;

/** Room for builds. */
public final class DiskProbe implements DoctorProbe {
    private static final long MEGABYTE = 1_000_000;

    private final long free;

    /** @param free bytes that may still be written where the project lies */
    public DiskProbe(long free) {
        this.free = free;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding look() {
        String found = free / MEGABYTE + " MB free";
        if (free > 500 * MEGABYTE) {
            return Finding.ok(found);
        }
        String advice = "make room: 500 MB are enough for the whole course";
        return free >= 100 * MEGABYTE ? Finding.note(found, advice) : Finding.cure(found, advice);
    }
}
