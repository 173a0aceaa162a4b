package roundtrip.grader.mark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the part {@code late} of a policy. */
final class LateReader {
    static final String[] FIELDS = {"due", "cut-off", "grace", "curve", "slip-days", "counts"};

    private LateReader() {}

    static Late late(Part part) {
        Part.Field due = part.required("due");
        Optional<Part.Field> cutOff = part.optional("cut-off");
        cutOff.filter(field -> field.instant().isBefore(due.instant())).ifPresent(field -> {
            throw field.fault("a time at or after due");
        });
        return new Late(
                due.instant(),
                cutOff.map(Part.Field::instant),
                part.optional("grace").map(Part.Field::duration).orElse(Duration.ZERO),
                part.part("curve", "per", "subtract", "tiers", "cap-at", "floor")
                        .map(LateReader::curve),
                part.part("slip-days", "budget", "order").map(LateReader::slipDays),
                part.optional("counts").map(field -> field.oneOf(counts())).orElse(Late.Counts.BEST));
    }

    private static Curve curve(Part part) {
        if (part.has("tiers") && (part.has("per") || part.has("subtract"))) {
            throw part.fault("tiers", "expected either per and subtract, or tiers, in late.curve, got both");
        }
        Optional<Curve.Price> price = part.has("tiers")
                ? Optional.of(tiers(part))
                : part.has("per") || part.has("subtract") ? Optional.of(perPeriod(part)) : Optional.empty();
        Optional<Amount> capAt = part.optional("cap-at").map(Part.Field::amount);
        if (price.isEmpty() && capAt.isEmpty()) {
            throw part.fault("", "expected per and subtract, tiers, or cap-at in late.curve, got none of them");
        }
        Amount floor = part.optional("floor").map(Part.Field::amount).orElse(Amount.points(Fraction.ZERO));
        return new Curve(price, capAt, floor);
    }

    private static Curve.PerPeriod perPeriod(Part part) {
        Part.Field per = part.required("per");
        if (per.duration().isZero()) {
            throw per.fault("a duration longer than nothing, such as P1D");
        }
        return new Curve.PerPeriod(per.duration(), part.required("subtract").amount());
    }

    private static Curve.Tiers tiers(Part part) {
        List<Curve.Tier> tiers = new ArrayList<>();
        for (Part one : part.parts("tiers", "up-to", "subtract")) {
            Part.Field upTo = one.required("up-to");
            Part.Field subtract = one.required("subtract");
            if (!tiers.isEmpty()) {
                grows(tiers.get(tiers.size() - 1), upTo, subtract);
            }
            tiers.add(new Curve.Tier(upTo.duration(), subtract.amount()));
        }
        if (tiers.isEmpty()) {
            throw part.fault("tiers", "expected at least one tier in late.curve.tiers, got none");
        }
        return new Curve.Tiers(tiers);
    }

    private static void grows(Curve.Tier before, Part.Field upTo, Part.Field subtract) {
        if (upTo.duration().compareTo(before.upTo()) <= 0) {
            throw upTo.fault("a longer time than the tier before, " + before.upTo() + ",");
        }
        Amount amount = subtract.amount();
        if (amount.percent() != before.subtract().percent()
                || amount.value().compareTo(before.subtract().value()) < 0) {
            throw subtract.fault("at least what the tier before takes, " + before.subtract() + ", in the same unit");
        }
    }

    private static int slipDays(Part part) {
        part.optional("order").ifPresent(field -> field.matching("as-handed-in", "as-handed-in"));
        return part.required("budget").whole(0, 365);
    }

    private static Map<String, Late.Counts> counts() {
        Map<String, Late.Counts> counts = new LinkedHashMap<>();
        counts.put("best", Late.Counts.BEST);
        counts.put("last", Late.Counts.LAST);
        counts.put("last-before-due", Late.Counts.LAST_BEFORE_DUE);
        return counts;
    }
}
