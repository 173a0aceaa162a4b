package roundtrip.kit.wire;

import java.util.Locale;

/** One line of a header section: a name that ignores case, and a value without the blanks around it. */
public record Field(String name, String value) {
    public boolean is(String other) {
        return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
