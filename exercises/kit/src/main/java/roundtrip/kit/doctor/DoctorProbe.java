package roundtrip.kit.doctor;

/** Looks at one thing of a computer and leaves it as it was. */
public interface DoctorProbe {
    /** One word, as it stands in the table. */
    String name();

    /** What was found; an exception means that nothing could be found out. */
    Finding look() throws Exception;
}
