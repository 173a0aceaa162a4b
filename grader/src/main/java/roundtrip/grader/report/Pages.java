package roundtrip.grader.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes {@code index.html} and a page for each student. */
public final class Pages {
    /** What a page says about the level at which submissions ran. */
    public record Protection(String level, String name, String contains, String lacks) {}

    private final Results results;
    private final Protection protection;
    private final Map<Results.Submission, String> names;

    private Pages(Results results, Protection protection) {
        this.results = results;
        this.protection = protection;
        this.names = names(results.submissions());
    }

    public static void write(Results results, Protection protection, Path folder) throws IOException {
        Pages pages = new Pages(results, protection);
        Path students = Files.createDirectories(folder.resolve("students"));
        for (Results.Submission one : results.submissions()) {
            Whole.write(students.resolve(pages.fileName(one)), new StudentPage(pages, one).text());
        }
        Whole.write(folder.resolve("index.html"), new ClassPage(pages).text());
    }

    Results results() {
        return results;
    }

    String fileName(Results.Submission one) {
        return names.getOrDefault(one, "unknown") + ".html";
    }

    static String mark(Results.Mark mark) {
        BigDecimal value = mark.finalMark();
        return value == null ? "withheld" : mark.max() == 0 ? "none" : value.toPlainString();
    }

    /** Behind the mark; an exercise without points has a badge only, and that is earned at the desk. */
    static String of(Results.Mark mark) {
        return mark.max() == 0 || mark.withheld() ? "" : " of " + mark.max();
    }

    static void chip(Html page, VerdictWord verdict) {
        page.in("span class=\"chip " + verdict.style() + "\"", verdict.words());
    }

    void footer(Html page) {
        Results.Batch batch = results.batch();
        page.raw("<footer>\n<p><strong>").text("Protection level " + protection.level() + ", " + protection.name());
        page.raw(".</strong> ")
                .text("Contains: " + protection.contains() + ". Does not contain: " + protection.lacks() + ".");
        page.raw("</p>\n<p class=\"mono\">")
                .text("batch " + batch.id() + " · generation " + batch.generation() + " · seed "
                        + batch.seed() + " · suite " + batch.suite().substring(0, 16) + " · kit "
                        + batch.kit().substring(0, 16) + " · grader " + batch.grader() + " · JDK " + batch.jdk() + " · "
                        + batch.started() + " to " + batch.finished());
        page.raw("</p>\n</footer>\n");
    }

    /** File names without ending that any file system takes, one for each student; what had to be changed gets a piece of its hash. */
    public static Map<Results.Submission, String> names(List<Results.Submission> submissions) {
        Map<Results.Submission, String> names = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (Results.Submission one : submissions) {
            String plain = one.student().replaceAll("[^A-Za-z0-9_-]", "-");
            String name = (plain.startsWith("-") ? "s" : "") + (plain.length() > 60 ? plain.substring(0, 60) : plain);
            boolean reserved = name.matches("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]|index") || name.isEmpty();
            if (!name.equals(one.student()) || reserved || used.contains(name.toLowerCase(Locale.ROOT))) {
                name += "-" + HexFormat.of().toHexDigits((one.student() + "\0" + one.submission()).hashCode());
            }
            while (!used.add(name.toLowerCase(Locale.ROOT))) {
                name += "x";
            }
            names.put(one, name);
        }
        return names;
    }
}
