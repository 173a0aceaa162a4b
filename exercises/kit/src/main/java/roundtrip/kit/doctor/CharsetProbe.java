package roundtrip.kit.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The charset in which texts are read and written by default, and the one in which the compiler read this file. */
public final class CharsetProbe implements DoctorProbe {
    private static final String CITY = "\u0141\u00f3d\u017a";

    private final Charset byDefault;
    private final String compiled;

    /** @param compiled {@link #sourceText()}, or what another compiler made of it */
    public CharsetProbe(Charset byDefault, String compiled) {
        this.byDefault = byDefault;
        this.compiled = compiled;
    }

    /** A city, written letter by letter into this source. */
    public static String sourceText() {
        return "Łódź";
    }

    @Override
    public String name() {
        return "charset";
    }

    @Override
    public Finding look() {
        if (!compiled.equals(CITY)) {
            return Finding.cure(
                    "the sources were read as another charset than UTF-8", "tell your editor or IDE that this project is in UTF-8, and build again");
        }
        return byDefault.equals(StandardCharsets.UTF_8)
                ? Finding.ok("UTF-8")
                : Finding.note(byDefault + " by default", "harmless: the build sets UTF-8 by itself; an IDE may have to be told");
    }
}
