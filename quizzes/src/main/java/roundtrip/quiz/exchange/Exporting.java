package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.bank.BankItem;

/** Writes items for another engine. The report is no promise: the file is read back and compared. */
public final class Exporting {

    private Exporting() {}

    public static Exported write(List<BankItem> items, ExchangeFormat format) {
        ExchangeFormat.Writer writer = format.writer()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a format that is written, got \"" + format.name() + "\", which is only read"));
        List<Loss> losses = new ArrayList<>();
        List<BankItem> kept = new ArrayList<>();
        List<PlainItem> plain = new ArrayList<>();
        for (BankItem item : items) {
            PlainItem candidate = PlainItem.of(item);
            Optional<String> refusal = writer.refusal(candidate.json());
            if (refusal.isPresent()) {
                losses.add(Loss.lost(item.id(), "", refusal.get()));
            } else {
                kept.add(item);
                plain.add(candidate);
            }
        }
        byte[] file = writer.write(plain.stream().map(PlainItem::json).toList());
        List<ObjectNode> back = kept.isEmpty() ? List.of() : format.read(file).items();
        if (back.size() != kept.size()) {
            throw new IllegalStateException("this is our fault: " + kept.size() + " items were written as "
                    + format.name() + ", and " + back.size() + " can be read back");
        }
        for (int i = 0; i < kept.size(); i++) {
            losses.addAll(noted(
                    new ItemDiff(kept.get(i).json(), back.get(i)).losses(),
                    plain.get(i).notes()));
        }
        return new Exported(file, losses);
    }

    private static List<Loss> noted(List<Loss> found, List<Loss> notes) {
        return found.stream()
                .map(loss -> notes.stream()
                        .filter(note -> note.path().equals(loss.path()))
                        .findFirst()
                        .orElse(loss))
                .toList();
    }
}
