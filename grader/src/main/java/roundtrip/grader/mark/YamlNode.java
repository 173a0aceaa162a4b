package roundtrip.grader.mark;

import java.util.List;
import java.util.Map;

/** A YAML text as a tree that knows its lines. */
sealed interface YamlNode {
    int line();

    /** For messages. */
    String shown();

    /** {@code plain} when it stands there without quotes. */
    record Text(int line, String value, boolean plain) implements YamlNode {
        @Override
        public String shown() {
            String one = value.replaceAll("\\p{Cntrl}", " ");
            return "\"" + (one.length() > 80 ? one.substring(0, 80) + "..." : one) + "\"";
        }
    }

    record Items(int line, List<YamlNode> all) implements YamlNode {
        @Override
        public String shown() {
            return "a list";
        }
    }

    record Fields(int line, Map<String, YamlNode> all, Map<String, Integer> lines) implements YamlNode {
        @Override
        public String shown() {
            return "fields " + all.keySet();
        }
    }
}
