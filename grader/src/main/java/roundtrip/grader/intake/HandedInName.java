package roundtrip.grader.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of one file or folder tells: who handed in, and what the file was called at the student's desk. {@code file} is
 * empty for a folder; {@code text} marks what was typed into a form instead of a file.
 */
record HandedInName(Source source, String identity, String label, Optional<String> file, boolean text) {
    enum Source {
        MOODLE,
        CANVAS_ANONYMOUS,
        CANVAS,
        GRADESCOPE,
        PLAIN
    }

    private static final Pattern MOODLE = Pattern.compile("^(?<label>.+?)(?:_(?<id>\\d+))?"
            + "_assignsubmission_(?<plugin>file|onlinetext)(?:_(?<flat>[^/]+)|_?(?<rest>/.*)?)$");
    private static final Pattern CANVAS_ANONYMOUS = Pattern.compile("^(?:(?<late>LATE)_)?anon_(?<anon>[A-Za-z0-9]+)_"
            + "(?:(?<att>\\d+)_(?<file>.+)|(?<kind>text|link)\\.html)$");
    private static final Pattern CANVAS = Pattern.compile("^(?<name>.*?)_(?:(?<late>LATE)_)?(?<uid>\\d+)_"
            + "(?:(?<att>\\d+)_(?<file>.+)|(?<kind>text|link)\\.html)$");
    private static final Pattern GRADESCOPE = Pattern.compile("^submission_(?<id>\\d+)$");

    /** Reads the name of one thing at the top of what was downloaded, without anything below it. */
    static HandedInName of(String name, boolean folder) {
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            return moodle(moodle);
        }
        if (folder) {
            boolean gradescope = GRADESCOPE.matcher(name).matches();
            return new HandedInName(gradescope ? Source.GRADESCOPE : Source.PLAIN, name, name, Optional.empty(), false);
        }
        Matcher anonymous = CANVAS_ANONYMOUS.matcher(name);
        if (anonymous.matches()) {
            return canvas(Source.CANVAS_ANONYMOUS, anonymous, anonymous.group("anon"), anonymous.group("anon"));
        }
        Matcher canvas = CANVAS.matcher(name);
        if (canvas.matches()) {
            return canvas(Source.CANVAS, canvas, canvas.group("uid"), canvas.group("name"));
        }
        String student =
                name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
        return new HandedInName(Source.PLAIN, student, student, Optional.of(name), false);
    }

    /** What belongs to one student's submission shares this key. */
    String key() {
        return source + " " + identity;
    }

    private static HandedInName moodle(Matcher match) {
        String label = match.group("label");
        String id = match.group("id");
        boolean text = match.group("plugin").equals("onlinetext");
        return new HandedInName(
                Source.MOODLE, id == null ? label : id, label, Optional.ofNullable(match.group("flat")), text);
    }

    private static HandedInName canvas(Source source, Matcher match, String identity, String label) {
        boolean text = match.group("kind") != null;
        return new HandedInName(source, identity, label, Optional.ofNullable(match.group("file")), text);
    }
}
