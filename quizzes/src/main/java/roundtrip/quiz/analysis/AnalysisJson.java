package roundtrip.quiz.analysis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** An analysis as JSON; what is undefined has {@code missing} instead of {@code value}. */
public final class AnalysisJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnalysisJson() {}

    public static String of(Analysis analysis) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", "roundtrip/analysis/1");
        root.put("attempts", analysis.which().name().toLowerCase(Locale.ROOT));
        root.put("n", analysis.persons());
        root.put("tooFew", analysis.tooFew());
        root.put("seed", Long.toHexString(analysis.seed()));
        root.put("resamples", Bootstrap.RESAMPLES);
        root.set("test", figures(analysis.figures()));
        analysis.flags().forEach(root.putArray("flags")::add);
        var items = root.putArray("items");
        analysis.items().forEach(item -> items.add(item(item)));
        return root.toPrettyString();
    }

    private static ObjectNode item(ItemFigures item) {
        ObjectNode node = JSON.createObjectNode();
        node.put("item", item.item());
        node.put("points", item.points());
        node.put("n", item.n());
        node.put("omitted", item.omitted());
        node.put("unsure", item.unsure());
        node.put("notReached", item.notReached());
        node.set("figures", figures(item.figures()));
        var picks = node.putArray("picks");
        for (Distractor pick : item.distractors()) {
            ObjectNode one = picks.addObject();
            one.put("pick", pick.pick()).put("right", pick.right()).put("count", pick.count());
            one.set("share", figure(pick.share()));
            one.set("meanTotal", figure(pick.meanTotal()));
            one.set("discrimination.rest", figure(pick.rest()));
            pick.thirds().forEach(one.putArray("thirds")::add);
        }
        node.set("values", figures(item.values()));
        item.flags().forEach(node.putArray("flags")::add);
        return node;
    }

    private static ObjectNode figures(Map<String, Figure> figures) {
        ObjectNode node = JSON.createObjectNode();
        figures.forEach((name, figure) -> node.set(name, figure(figure)));
        return node;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = JSON.createObjectNode();
        if (figure.value().isPresent()) {
            node.put("value", figure.orNaN());
        } else {
            node.put("missing", figure.missing());
        }
        figure.interval()
                .ifPresent(it -> node.putArray("interval").add(it.low()).add(it.high()));
        return node;
    }
}
