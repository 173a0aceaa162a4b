package roundtrip.kit.doctor;

import java.util.Locale;

/** What the console can show. */
public final class ConsoleProbe implements DoctorProbe {
    private final String encoding;

    /** @param encoding the charset's name, as the JVM has it from the console; may be empty */
    public ConsoleProbe(String encoding) {
        this.encoding = encoding;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Finding look() {
        String name = encoding.toUpperCase(Locale.ROOT);
        return name.equals("UTF-8") || name.equals("UTF8")
                ? Finding.ok("UTF-8, so here stand a Polish and a Chinese letter: \u0105 \u6f22")
                : Finding.note(
                        encoding.isEmpty() ? "nobody says its charset" : encoding,
                        "nothing to do: reports are in ASCII, and the page beside each report shows every letter");
    }
}
