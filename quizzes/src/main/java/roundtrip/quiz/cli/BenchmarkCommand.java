package roundtrip.quiz.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import roundtrip.quiz.Response;
import roundtrip.quiz.ResponseRow;
import roundtrip.quiz.analysis.Facts;
import roundtrip.quiz.analysis.ItemAnalysis;
import roundtrip.quiz.analysis.Table;
import roundtrip.quiz.analysis.Which;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.item.ItemType.Split;
import roundtrip.quiz.marking.Marking;
import roundtrip.quiz.marking.SealedKey;

/** Measures the engine's speed on one core of the machine at hand. */
@Command(
        name = "benchmark",
        description =
                "Measures loading, marking and analysing; in processor time of one thread; run it with java -Xmx512m.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all within the limits", "1:something was slower"})
final class BenchmarkCommand implements Callable<Integer> {

    private static final double MOST_LOADING = 0.5;
    private static final double LEAST_MARKED = 200_000;
    private static final double MOST_ANALYSING = 2;
    private static final int LEARNERS = 10_000;
    private static final int RESPONSES = 40;
    private static final double WARM_UP = 2;
    private static final double MEASURED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        long start = cpu();
        Bank bank = new BankOption().read();
        boolean loading = told("bank loaded, %.2f s", seconds(start), seconds(start) <= MOST_LOADING);
        List<Job> jobs = jobs(bank);
        mark(jobs, WARM_UP);
        double rate = mark(jobs, MEASURED);
        boolean marking = told("responses marked per second, %.0f", rate, rate >= LEAST_MARKED);
        double warm = analyse(bank);
        double analysed = Math.min(warm, analyse(bank));
        boolean analysing = told(
                LEARNERS + " attempts by " + bank.items().size() + " items analysed, %.2f s",
                analysed,
                analysed <= MOST_ANALYSING);
        return loading && marking && analysing ? 0 : 1;
    }

    private boolean told(String what, double figure, boolean good) {
        PrintWriter out = spec.commandLine().getOut();
        out.println((good ? "ok       " : "too slow ") + String.format(Locale.ROOT, what, figure));
        return good;
    }

    /** Time on the processor, of this thread alone: how busy the machine is does not count, nor does the compiler. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long since) {
        return (cpu() - since) / 1e9;
    }

    private record Job(BankItem item, SealedKey key, List<Response> responses) {}

    /** Every item of the bank with random responses. */
    private static List<Job> jobs(Bank bank) {
        SplittableRandom chance = new SplittableRandom(1);
        List<Job> jobs = new ArrayList<>();
        for (BankItem item : bank.items()) {
            Split split = item.type().split(item.instance(item.combinations().get(0)));
            List<Response> responses = new ArrayList<>();
            for (int i = 0; i < RESPONSES; i++) {
                responses.add(split.face().random(chance));
            }
            jobs.add(new Job(item, SealedKey.seal(split.key()), responses));
        }
        return jobs;
    }

    private static double mark(List<Job> jobs, double least) {
        long marked = 0;
        long start = cpu();
        while (seconds(start) < least) {
            for (Job job : jobs) {
                for (Response response : job.responses()) {
                    marked += Marking.mark(job.item().type(), job.key(), response)
                                    .rule()
                                    .isEmpty()
                            ? 0
                            : 1;
                }
            }
        }
        return marked / seconds(start);
    }

    private static double analyse(Bank bank) {
        Table table = Table.of(new Made(bank), Which.FIRST);
        long start = cpu();
        ItemAnalysis.of(table, Which.FIRST, item -> Facts.NONE, id -> List.of(), 1);
        return seconds(start);
    }

    /** Rows made when asked for, so that they take no memory. */
    private static final class Made extends AbstractList<ResponseRow> {

        private static final double[] SCORES = {0, 0, 1, 1, 1, 1, 1, 0.5};

        /** One item in so many gives part of its points, about as in the bank. */
        private static final int PARTLY = 4;

        private static final List<List<String>> PICKS =
                List.of(List.of("answer=a"), List.of("answer=b"), List.of("answer=c"), List.of("answer=d"));

        private final List<String> items;

        Made(Bank bank) {
            this.items = bank.items().stream().map(BankItem::id).toList();
        }

        @Override
        public int size() {
            return LEARNERS * items.size();
        }

        @Override
        public ResponseRow get(int index) {
            String learner = "p" + index / items.size();
            int chance = new SplittableRandom(index).nextInt(SCORES.length);
            return new ResponseRow(
                    learner,
                    learner,
                    Optional.empty(),
                    items.get(index % items.size()),
                    1,
                    index % items.size() % PARTLY == 0 ? SCORES[chance] : Math.rint(SCORES[chance]),
                    ResponseRow.Outcome.GIVEN,
                    PICKS.get(chance % PICKS.size()),
                    List.of(),
                    List.of());
        }
    }
}
