package roundtrip.quiz.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import roundtrip.quiz.Answer;
import roundtrip.quiz.AttemptLog;
import roundtrip.quiz.Attempts;
import roundtrip.quiz.PublicItem;
import roundtrip.quiz.SampleBank;
import roundtrip.quiz.Seed;
import roundtrip.quiz.Start;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.BankReader;
import roundtrip.quiz.bank.Blueprint;
import roundtrip.quiz.bank.Outside;

/**
 * A learner who takes an attempt at random, the same one for the same seed. As a program of its own it works on a {@link
 * FileAttemptLog} and says on standard output how far it is, so that it can be killed at any point.
 */
final class KilledLearner {

    static final String ATTEMPT = "a";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = 14;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final Attempts attempts;
    private final BiConsumer<String, Answer> answered;

    private KilledLearner(Path bank, AttemptLog log, BiConsumer<String, Answer> answered) {
        this.attempts = new AttemptEngine(bank(bank), log, CLOCK);
        this.answered = answered;
    }

    /** Arguments: the bank, the log's folder, the seed, and the marker at which to wait for the end; empty to run on. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String last = args[3];
        AttemptLog log = new FileAttemptLog(Path.of(args[1]), marker -> say(out, marker, last));
        new KilledLearner(Path.of(args[0]), log, (request, answer) -> say(out, "answered " + request, last))
                .work(Long.parseLong(args[2]));
    }

    private static void say(PrintStream out, String marker, String last) {
        out.println(marker);
        if (marker.equals(last)) {
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            if (System.in.read() < 0) {
                throw new IllegalStateException("whoever should have killed this process has ended before it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample's bank with hints that can be taken, as JSON: a program that reads no YAML starts sooner. */
    static void writeBank(Path file) throws IOException {
        Map<String, String> files = SampleBank.files();
        files.computeIfPresent(
                "q1-sample.yml",
                (name, text) -> text.replace(
                        "\n  stem: ", "\n  hints: [{text: one, cost: 0.1}, {text: two, cost: 0.1}]\n  stem: "));
        Bank bank = new BankReader().read(SampleBank.bytes(files)).orElseThrow().bank();
        ObjectNode json = JSON.createObjectNode();
        json.set("quiz", JSON.readTree(bank.quiz("practice").orElseThrow().canonical()));
        bank.section("q1").forEach(item -> json.withArray("items").add(item.json()));
        Files.writeString(file, json.toString(), StandardCharsets.UTF_8);
    }

    private static Bank bank(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            List<BankItem> items = new ArrayList<>();
            json.path("items").forEach(item -> items.add(BankItem.of("q1", (ObjectNode) item)));
            Outside nothing = new Outside(Set.of(), Set.of(), Set.of());
            List<Blueprint> quizzes = List.of(Blueprint.of(json.path("quiz")));
            return new Bank(items, quizzes, Map.of(), Map.of(), Map.of(), nothing, nothing, List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends every request, whatever became of those before; sent again to the same log they are the same. */
    void work(long seed) {
        Random chance = new Random(seed);
        send("begin", attempts.start(new Start(ATTEMPT, "practice", Seed.of(new byte[32]), "begin")));
        for (int i = 1; i <= REQUESTS; i++) {
            int number = 1 + chance.nextInt(5);
            send("r" + i, act(number, chance.nextInt(8), new Random(chance.nextLong()), "r" + i));
        }
        send("end", attempts.submit(ATTEMPT, "end"));
    }

    private void send(String request, Answer answer) {
        answered.accept(request, answer);
    }

    private Answer act(int number, int action, Random chance, String request) {
        var view = attempts.view(ATTEMPT).orElseThrow();
        int seen = view.seq();
        return switch (action) {
            case 0 -> attempts.hint(ATTEMPT, seen, number, request);
            case 1 -> attempts.unsure(ATTEMPT, seen, number, request);
            case 2 -> attempts.giveUp(ATTEMPT, seen, number, request);
            case 3 -> attempts.report(ATTEMPT, number, "unclear " + request, request);
            default ->
                attempts.answer(
                        ATTEMPT,
                        seen,
                        number,
                        fields(view.item(number).orElseThrow().item(), chance),
                        request);
        };
    }

    private static Map<String, List<String>> fields(PublicItem item, Random chance) {
        if (item instanceof PublicItem.Choice choice) {
            return Map.of("answer", List.of(any(choice.options(), chance)));
        }
        if (item instanceof PublicItem.Multi multi) {
            return Map.of("answer", List.of(any(multi.options(), chance), any(multi.options(), chance)));
        }
        if (item instanceof PublicItem.TrueFalse judge) {
            return Map.of(
                    "answer",
                    List.of(String.valueOf(chance.nextBoolean())),
                    PublicItem.TrueFalse.REASON,
                    List.of(any(judge.reasons(), chance)));
        }
        Map<String, List<String>> fields = new HashMap<>();
        if (item instanceof PublicItem.Order order) {
            List<PublicItem.Option> lines = new ArrayList<>(order.lines());
            Collections.shuffle(lines, chance);
            for (int place = 1; place <= lines.size(); place++) {
                fields.put("place-" + lines.get(place - 1).token(), List.of(String.valueOf(place)));
            }
        } else if (item instanceof PublicItem.Match match) {
            match.left().forEach(left -> fields.put("right-" + left.token(), List.of(any(match.right(), chance))));
        }
        return fields;
    }

    private static String any(List<PublicItem.Option> options, Random chance) {
        return options.get(chance.nextInt(options.size())).token();
    }

    /** The answers to all requests, by their ids. */
    static Map<String, Answer> answers(Path bank, AttemptLog log, long seed) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        new KilledLearner(bank, log, answers::put).work(seed);
        return answers;
    }
}
