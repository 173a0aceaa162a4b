package roundtrip.quiz.bank.lint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import roundtrip.quiz.bank.Finding.Severity;
import roundtrip.quiz.bank.Located;
import roundtrip.quiz.bank.Reading;
import roundtrip.quiz.bank.Revision;
import roundtrip.quiz.bank.Revisions;

/** Items against the record of their versions: whoever edits one raises its rev, and an id is used once. */
final class Versions {

    /** The findings that a new record cures. */
    static final String NOT_RECORDED = "not-recorded";

    private static final String CURE = ": record it with lint --record";

    private Versions() {}

    /** A bank without a record has nothing to be held against. */
    static void check(Reading reading, Rules rules) {
        reading.revisions().ifPresent(recorded -> {
            reading.items()
                    .forEach(item -> check(
                            item, Optional.ofNullable(recorded.get(item.item().id())), rules));
            gone(reading, recorded, rules);
        });
    }

    private static void check(Located item, Optional<Revision> recorded, Rules rules) {
        Revision now = Revision.of(item.item());
        if (recorded.isEmpty()) {
            rules.firm(item, "/id", NOT_RECORDED, "this id is not in " + Revisions.FILE + CURE);
            return;
        }
        Revision was = recorded.get();
        boolean edited = !was.hash().equals(now.hash());
        if (was.closed() && !now.closed() && edited) {
            rules.firm(
                    item,
                    "/id",
                    "id-reused",
                    "this id was retired or removed, and was another item's: choose a new id");
        } else if (now.rev() < was.rev() || (edited && now.rev() == was.rev())) {
            rules.firm(
                    item,
                    "",
                    "rev-not-raised",
                    edited
                            ? "edited since rev " + was.rev() + ": expected a rev above it, got " + now.rev()
                            : "expected rev " + was.rev() + " or more, got " + now.rev());
        } else if (!now.equals(was)) {
            rules.firm(item, "", NOT_RECORDED, "rev " + now.rev() + " is not in " + Revisions.FILE + CURE);
        }
    }

    private static void gone(Reading reading, Map<String, Revision> recorded, Rules rules) {
        Set<String> there =
                reading.items().stream().map(item -> item.item().id()).collect(Collectors.toSet());
        recorded.forEach((id, was) -> {
            if (!was.closed() && !there.contains(id)) {
                rules.bank(
                        Severity.ERROR,
                        NOT_RECORDED,
                        Revisions.FILE,
                        id + ": it is no longer in the bank" + CURE + ", or better keep it with status: retired");
            }
        });
    }
}
