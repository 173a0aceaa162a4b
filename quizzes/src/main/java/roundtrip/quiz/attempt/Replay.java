package roundtrip.quiz.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.AttemptEvent;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.InMemoryAttemptLog;
import roundtrip.quiz.MarkRow;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Totals;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.CanonicalJson;
import roundtrip.quiz.item.Parsed;
import roundtrip.quiz.marking.Marking;

/** A paper and its mark, rebuilt from a receipt and a bank. */
public final class Replay {

    /** The attempt of a paper that is drawn for print. */
    private static final String PRINTED = "paper";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode receipt;
    private final Bank bank;
    private final Papers papers;
    private History history;

    private Replay(JsonNode receipt, Bank bank) {
        this.receipt = receipt;
        this.bank = bank;
        InMemoryAttemptLog items = new InMemoryAttemptLog();
        bank.items().forEach(item -> items.keepItem(item.contentHash(), item.content()));
        this.papers = new Papers(items);
        this.history = new History(events(receipt));
        List<String> missing = history.created().pins().stream()
                .map(Pin::contentHash)
                .filter(hash -> items.item(hash).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected the bank with hash " + history.created().bank() + ", got " + bank.hash()
                            + ", which lacks " + missing.size() + " of the pinned items");
        }
    }

    /** A new paper of a quiz, not started. */
    public static Replay draw(Bank bank, String quizId, Seed seed) {
        var quiz = bank.quiz(quizId)
                .orElseThrow(() -> new IllegalArgumentException("expected one of the quizzes "
                        + bank.quizzes().stream().map(it -> it.id()).toList() + ", got \"" + quizId + "\""));
        List<BankItem> items = Draw.of(bank, quiz, seed)
                .orElseThrow(() -> new IllegalArgumentException("no paper of \"" + quizId + "\" could be drawn"));
        List<Pin> pins = items.stream().map(item -> Pin.of(item, seed)).toList();
        var created = new Payloads.Created(bank.hash(), seed, quiz, 100, pins);
        AttemptEvent create =
                new AttemptEvent(PRINTED, 1, 0, Kind.CREATE.id(), Payloads.created(created), Instant.EPOCH, "paper");
        JsonNode receipt = Receipts.of(List.of(create), Optional.empty());
        return new Replay(receipt, bank);
    }

    /** Reads a receipt; what is wrong with it is said. */
    public static Replay of(String receipt, Bank bank) {
        JsonNode node;
        try {
            node = JSON.readTree(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a receipt in JSON, got: " + e.getOriginalMessage(), e);
        }
        if (node.path("receipt").asInt() != Receipts.VERSION) {
            throw new IllegalArgumentException(
                    "expected a receipt of version " + Receipts.VERSION + ", got \"receipt\": " + node.path("receipt"));
        }
        return new Replay(node, bank);
    }

    private static List<AttemptEvent> events(JsonNode receipt) {
        List<AttemptEvent> events = new ArrayList<>();
        for (JsonNode event : receipt.path("events")) {
            if (event.path("seq").asInt() != events.size() + 1) {
                throw new IllegalArgumentException(
                        "expected event " + (events.size() + 1) + " of the receipt, got seq " + event.path("seq"));
            }
            events.add(event(receipt, event));
        }
        if (events.isEmpty() || !events.get(0).kind().equals(Kind.CREATE.id())) {
            throw new IllegalArgumentException(
                    "expected a receipt whose first event is a create, got " + events.size() + " events");
        }
        return events;
    }

    private static AttemptEvent event(JsonNode receipt, JsonNode event) {
        try {
            return new AttemptEvent(
                    receipt.path("attempt").asText(),
                    event.path("seq").asInt(),
                    event.path("item").asInt(),
                    Kind.of(event.path("kind").asText()).id(),
                    event.path("payload").toString(),
                    Instant.parse(event.path("at").asText()),
                    event.path("requestId").asText());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "event " + event.path("seq") + " of the receipt is not one: " + e.getMessage(), e);
        }
    }

    /** The receipt itself, in canonical form. */
    public String receipt() {
        return CanonicalJson.write(receipt);
    }

    /** The 10 characters that stand on paper for this receipt. */
    public String code() {
        return Receipts.code(receipt());
    }

    public String quiz() {
        return history.created().quiz().id();
    }

    public String title() {
        return history.created().quiz().title();
    }

    /** The items as dealt. */
    public List<PublicItem> items() {
        Seed seed = history.created().seed();
        return paper().stream()
                .map(prepared -> prepared.face().deal(prepared.deal(seed)))
                .toList();
    }

    /** The keys in words, for a key sheet. */
    public List<Html> keys() {
        Seed seed = history.created().seed();
        return paper().stream()
                .map(prepared -> Marking.explain(prepared.item().type(), prepared.key(), List.of(), prepared.deal(seed))
                        .key())
                .toList();
    }

    private List<Prepared> paper() {
        return papers.find(history.created().pins());
    }

    private Marks marks() {
        return new Marks(history, paper());
    }

    public Totals totals() {
        return marks().totals();
    }

    /** What item number n earned, and the most it can. */
    public Totals item(int number) {
        Marks marks = marks();
        return new Totals(marks.points(number), marks.max(number));
    }

    /** What was answered, for an analysis. */
    public List<ResponseRow> responses(String learner) {
        return Rows.of(learner, name(), history, paper());
    }

    /** What it came to, taken as it is. */
    public MarkRow mark(String learner) {
        return Rows.mark(learner, name(), history, paper(), MarkRow.GRADED);
    }

    /** All papers that were only printed are one attempt to the log; their codes tell them apart. */
    private String name() {
        return history.attemptId().equals(PRINTED) ? code() : history.attemptId();
    }

    /** Adds an answer given on paper; what has not the form wanted is told, by field, and not added. */
    public Map<String, String> answer(int number, Map<String, List<String>> fields) {
        Prepared prepared = paper().get(number - 1);
        Parsed parsed = prepared.face().parse(prepared.deal(history.created().seed()), fields);
        if (parsed instanceof Parsed.Invalid invalid) {
            return invalid.messages();
        }
        String payload = Payloads.response(((Parsed.Read) parsed).response(), Optional.empty());
        int seq = history.seq() + 1;
        history = history.then(new AttemptEvent(
                history.attemptId(), seq, number, Kind.PAPER.id(), payload, Instant.EPOCH, "paper-" + seq));
        return Map.of();
    }

    /** What of the receipt is not as it follows from the bank, the seed and the events; empty if all is. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        Payloads.Created created = history.created();
        if (bank.hash().equals(created.bank())) {
            List<Pin> drawn = Draw.of(bank, created.quiz(), created.seed()).orElse(List.of()).stream()
                    .map(item -> Pin.of(item, created.seed()))
                    .toList();
            if (!drawn.equals(created.pins())) {
                differences.add("the seed draws another paper than the receipt's");
            }
        }
        stored(receipt.path("mark"), "the receipt", differences);
        history.stored().ifPresent(mark -> stored(Payloads.read(mark), "the mark event", differences));
        return differences;
    }

    private void stored(JsonNode mark, String where, List<String> differences) {
        if (mark.isMissingNode()) {
            return;
        }
        Marks marks = marks();
        for (int number = 1; number <= marks.size(); number++) {
            JsonNode item = mark.path("items").path(number - 1);
            differs("item " + number, item, marks.points(number), marks.max(number), where, differences);
        }
        Totals totals = marks.totals();
        differs("total", mark, totals.points(), totals.max(), where, differences);
    }

    private static void differs(
            String what, JsonNode stored, Fraction points, Fraction max, String where, List<String> differences) {
        String was =
                stored.path("points").asText() + " of " + stored.path("max").asText();
        String is = points + " of " + max;
        if (!was.equals(is)) {
            differences.add(what + ": expected " + is + ", got " + was + " in " + where);
        }
    }
}
