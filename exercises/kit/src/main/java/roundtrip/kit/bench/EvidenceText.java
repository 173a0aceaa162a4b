package roundtrip.kit.bench;

import java.util.ArrayList;
import java.util.List;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Verdict;

/** The block that explains one check: facts first, then the reason, the rule and the hint. */
public final class EvidenceText {
    private EvidenceText() {}

    /** The lines of the block, the first one with the verdict, without line ends. */
    public static List<String> lines(CheckCard card, Verdict verdict) {
        List<String> lines = new ArrayList<>();
        String points = card.points() == 0 ? "" : (verdict.isPassed() ? card.points() : 0) + " of " + card.points();
        lines.add(String.format(
                "%-6s %s   %s   %s   %s", mark(verdict, card), card.id(), String.join(" ", card.sentences()), card.title(), points)
                .stripTrailing());
        if (verdict instanceof Verdict.Failed) {
            Evidence evidence = ((Verdict.Failed) verdict).evidence();
            add(lines, "given", evidence.given());
            for (int i = 0; i < evidence.sent().size(); i++) {
                add(lines, i == 0 ? "sent" : "", evidence.sent().get(i));
            }
            add(lines, "expected", evidence.expected());
            add(lines, "got", evidence.got());
            add(lines, "why", card.why());
            add(lines, "read", read(card));
            add(lines, "hint", card.hint());
        } else if (verdict instanceof Verdict.Waiting) {
            add(lines, "waiting", "for " + ((Verdict.Waiting) verdict).cause());
        } else if (verdict instanceof Verdict.NotStarted) {
            var part = ((Verdict.NotStarted) verdict).part();
            add(lines, "next", "step " + part.step() + ": " + part.what() + " (README.md" + part.anchor() + ")");
        } else if (verdict instanceof Verdict.Broken) {
            add(lines, "our fault", ((Verdict.Broken) verdict).cause());
            add(lines, "", "nothing here counts against you; please tell whoever gave you this kit");
        }
        return lines;
    }

    private static String read(CheckCard card) {
        List<String> parts = new ArrayList<>();
        card.sentences().forEach(sentence -> parts.add("README [" + sentence + "]"));
        if (!card.rfc().isEmpty()) {
            parts.add(card.rfc());
        }
        return String.join(" · ", parts);
    }

    private static String mark(Verdict verdict, CheckCard card) {
        if (verdict.isPassed()) {
            return "[ ok ]";
        }
        if (verdict instanceof Verdict.Failed) {
            return card.isBinding() ? "[FAIL]" : "[note]";
        }
        return verdict instanceof Verdict.Broken ? "[OURS]" : "[ -- ]";
    }

    private static void add(List<String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add(String.format("  %-9s %s", name, text));
        }
    }
}
