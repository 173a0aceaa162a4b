package roundtrip.grader.intake;

import java.util.regex.Pattern;

/** A path pattern of {@code exercise.yml}: {@code *} stays in one folder, {@code **} crosses folders, {@code ?} is one letter. */
final class Glob {
    private final Pattern pattern;
    private final String literalFolder;

    Glob(String text) {
        if (text.isBlank() || text.startsWith("/") || text.contains("\\")) {
            throw new IllegalArgumentException("expected a relative path pattern with slashes, got \"" + text + "\"");
        }
        this.pattern = Pattern.compile(toRegex(text));
        int wild = firstWildcard(text);
        this.literalFolder = text.substring(0, text.lastIndexOf('/', wild) + 1);
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** Whether a file that matches could lie under {@code folder} or is reached through it. */
    boolean mayReachThrough(String folder) {
        String prefix = folder + "/";
        return literalFolder.startsWith(prefix) || (!literalFolder.isEmpty() && prefix.startsWith(literalFolder));
    }

    private static int firstWildcard(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != '*' && text.charAt(at) != '?') {
            at++;
        }
        return Math.min(at, text.length() - 1);
    }

    private static String toRegex(String text) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '*' && at + 1 < text.length() && text.charAt(at + 1) == '*') {
                regex.append(".*");
                at++;
            } else if (letter == '*') {
                regex.append("[^/]*");
            } else if (letter == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(letter)));
            }
        }
        return regex.toString();
    }
}
