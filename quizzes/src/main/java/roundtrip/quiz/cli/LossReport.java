package roundtrip.quiz.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import roundtrip.quiz.exchange.Loss;

/** Prints what a conversion lost, changed and invented. */
final class LossReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LossReport() {}

    static void print(List<Loss> losses, int items, boolean json, PrintWriter err) {
        if (json) {
            ObjectNode node = JSON.createObjectNode().put("items", items);
            var rows = node.putArray("losses");
            losses.forEach(loss -> rows.add(loss.json()));
            err.println(node.toPrettyString());
        } else {
            losses.forEach(err::println);
            err.printf(
                    Locale.ROOT,
                    "%d items, %d lost, %d changed, %d invented%n",
                    items,
                    count(losses, Loss.Kind.LOST),
                    count(losses, Loss.Kind.CHANGED),
                    count(losses, Loss.Kind.INVENTED));
        }
        err.flush();
    }

    private static long count(List<Loss> losses, Loss.Kind kind) {
        return losses.stream().filter(loss -> loss.kind() == kind).count();
    }
}
