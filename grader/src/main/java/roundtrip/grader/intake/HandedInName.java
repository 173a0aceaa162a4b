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
        GITHUB,
        PLAIN
    }

    private static final Pattern MOODLE = Pattern.compile("^(?<label>.+?)(?:_(?<id>\\d+))?"
            + "_assignsubmission_(?<plugin>file|onlinetext)(?:_(?<flat>[^/]+)|_?(?<rest>/.*)?)$");
    private static final Pattern CANVAS_ANONYMOUS = Pattern.compile("^(?:(?<late>LATE)_)?anon_(?<anon>[A-Za-z0-9]+)_"
            + "(?:(?<att>\\d+)_(?<file>.+)|(?<kind>text|link)\\.html)$");
    private static final Pattern CANVAS = Pattern.compile("^(?<name>.*?)_(?:(?<late>LATE)_)?(?<uid>\\d+)_"
            + "(?:(?<att>\\d+)_(?<file>.+)|(?<kind>text|link)\\.html)$");
    private static final Pattern GITHUB_LOGIN = Pattern.compile("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$");
    private static final Pattern GRADESCOPE = Pattern.compile("^submission_(?<id>\\d+)$");

    static HandedInName of(String name, boolean folder) {
        return of(name, folder, Optional.empty());
    }

    /**
     * Reads the name of one thing at the top of what was downloaded, without anything below it. {@code assignment} is the slug
     * of a GitHub Classroom assignment.
     */
    static HandedInName of(String name, boolean folder, Optional<String> assignment) {
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            return moodle(moodle);
        }
        if (folder) {
            boolean gradescope = GRADESCOPE.matcher(name).matches();
            Optional<String> login = gradescope ? Optional.empty() : login(name, assignment);
            Source source = gradescope ? Source.GRADESCOPE : login.isPresent() ? Source.GITHUB : Source.PLAIN;
            return new HandedInName(source, login.orElse(name), login.orElse(name), Optional.empty(), false);
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
        Optional<String> login = login(student, assignment);
        if (login.isPresent()) {
            return new HandedInName(Source.GITHUB, login.get(), login.get(), Optional.of(name), false);
        }
        return new HandedInName(Source.PLAIN, student, student, Optional.of(name), false);
    }

    private static Optional<String> login(String name, Optional<String> assignment) {
        return assignment
                .map(slug -> GITHUB_LOGIN.matcher(name.startsWith(slug + "-") ? name.substring(slug.length() + 1) : ""))
                .filter(Matcher::matches)
                .map(Matcher::group);
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
