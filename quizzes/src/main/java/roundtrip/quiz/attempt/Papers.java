package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.Seed;
import roundtrip.quiz.bank.BankItem;

/** Pins items when a paper is drawn, and finds them again by their hash. */
final class Papers {

    /** The language that items are written in, whatever that is. */
    static final String OWN_LANGUAGE = "";

    private final AttemptLog log;
    private final String language;

    /** What a pin stands for never changes; there are as many entries as versions and values ever pinned. */
    private final Map<Pin, Prepared> prepared = new ConcurrentHashMap<>();

    Papers(AttemptLog log) {
        this(log, OWN_LANGUAGE);
    }

    /** Shows texts in a language where items have them. */
    Papers(AttemptLog log, String language) {
        this.log = log;
        this.language = language;
    }

    /** Keeps each item's JSON before any event names its hash. */
    List<Pin> pin(List<BankItem> items, Seed seed) {
        items.forEach(item -> log.keepItem(item.contentHash(), item.content()));
        return items.stream().map(item -> Pin.of(item, seed)).toList();
    }

    List<Prepared> find(List<Pin> pins) {
        return pins.stream()
                .map(pin -> prepared.computeIfAbsent(pin, this::read))
                .toList();
    }

    private Prepared read(Pin pin) {
        String hash = pin.contentHash();
        String json = log.item(hash)
                .orElseThrow(() -> new IllegalStateException("the log has lost the pinned item with hash " + hash));
        BankItem item = BankItem.of("", (ObjectNode) Payloads.read(json));
        if (!item.contentHash().equals(hash)) {
            throw new IllegalStateException("the pinned item " + item.id() + " has changed: expected hash " + hash
                    + ", got " + item.contentHash());
        }
        return Prepared.of(item, pin.read(), language);
    }
}
