package roundtrip.grader.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtrip.grader.bundle.Study;

/** Writes {@code index.html} and a page for each student. */
public final class Pages {
    /** What a page says about the level at which submissions ran. */
    public record Protection(String level, String name, String contains, String lacks) {}

    private final Results results;
    private final Protection protection;
    private final StudyLinks links;
    private final Audience audience;
    private final Map<Results.Submission, String> names;

    private Pages(Results results, Protection protection, StudyLinks links, Audience audience) {
        this.results = results;
        this.protection = protection;
        this.links = links;
        this.audience = audience;
        this.names = names(results.submissions());
    }

    /**
     * Whom pages are for.
     *
     * @param forStudents whether it is students, each to see the own page only
     * @param hidden how many checks were left out, by student
     * @param caution what stands on top of each page, empty for nothing
     */
    private record Audience(boolean forStudents, Map<String, Long> hidden, String caution) {}

    /** For the instructor, with everything; links to the chapter and its check-ups as words. */
    public static void write(Results results, Protection protection, Path folder) throws IOException {
        write(results, protection, PolicyFile.standard(results.batch().exercise()), Optional.empty(), folder);
    }

    /** For the instructor, with everything; {@code site} is the address of the site whose chapter is linked. */
    public static void write(
            Results results, Protection protection, PolicyFile policy, Optional<String> site, Path folder)
            throws IOException {
        String caution = policy.policy().visibility().isEmpty()
                ? ""
                : "For the instructor: this page shows what the policy may still hide from students. Pages to hand out:"
                        + " grader report DIR --students OUT.";
        Pages pages = new Pages(results, protection, links(results, site), new Audience(false, Map.of(), caution));
        pages.students(Files.createDirectories(folder.resolve("students")));
        Whole.write(folder.resolve("index.html"), new ClassPage(pages).text());
    }

    /** One page for each student in {@code folder}, with what the policy lets students see at {@code now}. */
    public static void writeForStudents(
            Results results, Protection protection, PolicyFile policy, Optional<String> site, Instant now, Path folder)
            throws IOException {
        Results seen = StudentView.of(policy, results, now);
        Map<String, Long> hidden = new HashMap<>();
        for (int i = 0; i < results.submissions().size(); i++) {
            long left = results.submissions().get(i).checks().size()
                    - (long) seen.submissions().get(i).checks().size();
            hidden.put(seen.submissions().get(i).submission(), left);
        }
        Pages pages = new Pages(seen, protection, links(results, site), new Audience(true, hidden, ""));
        pages.students(Files.createDirectories(folder));
    }

    private static StudyLinks links(Results results, Optional<String> site) throws IOException {
        return new StudyLinks(Study.of(results.batch().exercise()), site);
    }

    private void students(Path folder) throws IOException {
        for (Results.Submission one : results.submissions()) {
            Whole.write(folder.resolve(fileName(one)), new StudentPage(this, one).text());
        }
    }

    StudyLinks links() {
        return links;
    }

    boolean isForStudents() {
        return audience.forStudents();
    }

    void caution(Html page) {
        if (!audience.caution().isEmpty()) {
            page.in("p class=\"caution\"", audience.caution()).raw("\n");
        }
    }

    void leftOut(Html page, Results.Submission one) {
        long left = audience.hidden().getOrDefault(one.submission(), 0L);
        if (left > 0) {
            page.in("p class=\"soft\"", left + (left == 1 ? " more check is" : " more checks are") + " not shown yet.")
                    .raw("\n");
        }
    }

    /** What comes first, then the RFC's sections as links to where they can be read. */
    static void rfc(Html page, String rfc, String first) {
        page.text(first);
        RfcLink.all(rfc).forEach(link -> page.raw(" · ").link(link.address(), link.label()));
    }

    static String late(Results.Mark mark) {
        Results.Late late = mark.late();
        if (late == null) {
            return "";
        }
        long hours = late.seconds() / 3600;
        String time = hours >= 24
                ? hours / 24 + " d " + hours % 24 + " h"
                : hours + " h " + late.seconds() / 60 % 60 + " min";
        return time + ", minus " + late.deduction().stripTrailingZeros().toPlainString()
                + (late.slipDays() == 0 ? "" : ", slip days " + late.slipDays());
    }

    static String standing(Results.Mark mark) {
        return (mark.excluded() ? " (another submission counts)" : "")
                + (mark.provisional() && !mark.withheld() ? " (provisional)" : "");
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
                .text("policy " + batch.policy() + " · batch " + batch.id() + " · generation " + batch.generation()
                        + " · seed "
                        + batch.seed() + " · suite " + batch.suite() + " · kit "
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
