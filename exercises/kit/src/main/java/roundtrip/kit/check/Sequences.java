package roundtrip.kit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Random sequences of steps, drawn from the check's seed, on which a property must hold.
 *
 * <p>One on which it does not is shortened as long as the property still fails, and the check fails with the shortest as what was
 * sent. Everything comes again with the same seed. One thread.
 */
public final class Sequences {
    private final Scope scope;
    private final Seed seed;

    public Sequences(Scope scope, Seed seed) {
        this.scope = scope;
        this.seed = seed;
    }

    /** One step: what is done, without the names that a run gives to books, keys and the like. */
    public interface Step {
        /** A line that does the same by hand, after {@code curl} where curl can; with the replica's name where there are several. */
        String line();
    }

    /** What must be true of a sequence. */
    public interface Property<S extends Step> {
        /** Runs the steps, with names that no earlier run has used; fails as any check does. Any part of a sequence must make sense. */
        void check(List<S> steps);
    }

    /**
     * Fails the check unless the property holds on {@code count} sequences.
     *
     * @param tries how often, at most, a failing sequence is run again to shorten it
     */
    public <S extends Step> void shouldHold(int count, int tries, Function<Seed, List<S>> generator, Property<S> property) {
        for (int number = 1; number <= count; number++) {
            List<S> steps = List.copyOf(generator.apply(seed));
            Optional<CheckFailed> failure = run(steps, property);
            if (failure.isPresent()) {
                throw new Search<>(property, tries, steps, failure.get()).witness(number);
            }
        }
    }

    /** The transcript shows one run: the last. */
    private <S extends Step> Optional<CheckFailed> run(List<S> steps, Property<S> property) {
        scope.transcript().clear();
        try {
            property.check(steps);
            return Optional.empty();
        } catch (CheckFailed e) {
            return Optional.of(e);
        }
    }

    /** Looks for a shorter sequence that fails: half of it is left out, then a quarter, down to single steps (delta debugging). */
    private final class Search<S extends Step> {
        private final Property<S> property;
        private final int drawn;
        private int tries;
        private List<S> steps;
        private CheckFailed failure;

        private Search(Property<S> property, int tries, List<S> steps, CheckFailed failure) {
            this.property = property;
            this.drawn = steps.size();
            this.tries = tries;
            this.steps = steps;
            this.failure = failure;
        }

        private CheckFailed witness(int number) {
            boolean always = true;
            if (!failure.evidence().late()) {
                shorten();
                always = fails(steps);
            }
            Evidence evidence = failure.evidence();
            String circumstances = "sequence " + number + " of this seed, shortened from " + drawn + " to " + steps.size() + " steps"
                    + (always ? "" : "; it fails at times only");
            return new CheckFailed(new Evidence(
                    evidence.given().isEmpty() ? circumstances : evidence.given() + " (" + circumstances + ")",
                    steps.stream().map(Step::line).collect(Collectors.toList()),
                    evidence.expected(),
                    evidence.got(),
                    List.of(),
                    evidence.late()));
        }

        private void shorten() {
            int size = Math.max(1, steps.size() / 2);
            while (size >= 1) {
                boolean shorter = leaveOut(size);
                size = size == 1 && shorter ? 1 : size / 2;
            }
        }

        private boolean leaveOut(int size) {
            boolean shorter = false;
            int from = 0;
            while (from < steps.size()) {
                List<S> rest = new ArrayList<>(steps.subList(0, from));
                rest.addAll(steps.subList(Math.min(steps.size(), from + size), steps.size()));
                if (!rest.isEmpty() && tries-- > 0 && fails(rest)) {
                    steps = List.copyOf(rest);
                    shorter = true;
                } else {
                    from += size;
                }
            }
            return shorter;
        }

        /** Whether it fails, too. A failure by deadline does not count: each run of it would last as long. */
        private boolean fails(List<S> some) {
            Optional<CheckFailed> again = run(some, property).filter(e -> !e.evidence().late());
            again.ifPresent(e -> failure = e);
            return again.isPresent();
        }
    }
}
