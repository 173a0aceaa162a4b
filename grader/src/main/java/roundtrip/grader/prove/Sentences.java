package roundtrip.grader.prove;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.grader.run.Plan;

/** The README's sentences against the checks: none without the other. */
final class Sentences {
    private static final Pattern SENTENCE = Pattern.compile("\\[(S[0-9]+)\\]");

    private Sentences() {}

    static List<String> faults(Map<String, byte[]> files, List<Plan.Planned> checks) {
        String readme = new String(files.getOrDefault("README.md", new byte[0]), StandardCharsets.UTF_8);
        Set<String> told = new TreeSet<>();
        Matcher found = SENTENCE.matcher(readme);
        while (found.find()) {
            told.add(found.group(1));
        }
        List<String> faults = new ArrayList<>();
        Set<String> checked = new TreeSet<>();
        for (Plan.Planned planned : checks) {
            if (planned.card().sentences().isEmpty()) {
                faults.add("the check " + planned.card().id() + " names no sentence");
            }
            for (String sentence : planned.card().sentences()) {
                checked.add(sentence);
                if (!told.contains(sentence)) {
                    faults.add("the check " + planned.card().id() + " is about [" + sentence
                            + "], which the README does not have");
                }
            }
        }
        told.stream()
                .filter(sentence -> !checked.contains(sentence))
                .forEach(sentence -> faults.add("no check is about [" + sentence + "]"));
        return faults;
    }
}
