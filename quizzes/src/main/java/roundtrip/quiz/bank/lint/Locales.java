package roundtrip.quiz.bank.lint;

import roundtrip.quiz.bank.Located;
import roundtrip.quiz.bank.Overlay;
import roundtrip.quiz.bank.Reading;

/** Overlays in other languages change texts only, name what is there, and leave nothing out. */
final class Locales {

    private Locales() {}

    static void check(Reading reading, Rules rules) {
        for (Located item : reading.items()) {
            Overlay.of(item.item()).forEach(overlay -> check(item, overlay, rules));
        }
    }

    private static void check(Located item, Overlay overlay, Rules rules) {
        String pointer = "/locale/" + overlay.language();
        var faults = overlay.faults(item.item().json());
        faults.forEach(fault -> rules.error(item, pointer + fault.pointer(), "locale", fault.message()));
        if (faults.isEmpty()) {
            Options.differ(item, overlay.over(item.item().json()), rules);
            var missing = overlay.missing(item.item().json());
            if (!missing.isEmpty()) {
                rules.warning(item, pointer, "locale-incomplete", "expected a text for each of " + missing);
            }
        }
    }
}
