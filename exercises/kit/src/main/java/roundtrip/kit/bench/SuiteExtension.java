package roundtrip.kit.bench;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import roundtrip.kit.check.CheckCard;
import roundtrip.kit.check.Verdict;

/** Runs the checks of a suite on the launcher session's {@link Bench}, or on a {@link Desk} where there is none. */
public final class SuiteExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor, ExecutionCondition {
    private static final Namespace NAMESPACE = Namespace.create(Bench.NAMESPACE);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String only = System.getProperty("kit.only", "");
        Optional<Method> method = context.getTestMethod();
        if (only.isEmpty() || method.isEmpty()) {
            return ConditionEvaluationResult.enabled("every check runs");
        }
        CheckCard card = CheckCard.of(method.get());
        return card.sentences().contains(only) || card.id().equals(only)
                ? ConditionEvaluationResult.enabled("asked for by -Dkit.only=" + only)
                : ConditionEvaluationResult.disabled("left out by -Dkit.only=" + only);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ExtensionContext ofClass = context.getParent().orElseThrow();
        SuiteRun suite = ofClass.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        SuiteRun.class, key -> new SuiteRun(bench(context), context.getRequiredTestClass()), SuiteRun.class);
        CheckRun run = new CheckRun(suite, CheckCard.of(context.getRequiredTestMethod()));
        context.getStore(NAMESPACE).put(CheckRun.class, run);
    }

    private static Bench bench(ExtensionContext context) {
        Bench given = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(Bench.KEY, Bench.class);
        if (given != null) {
            return given;
        }
        Class<?> suite = context.getRequiredTestClass();
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Desk.class, key -> Desk.of(suite), Desk.class)
                .bench();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context) {
        CheckRun run = run(context);
        Optional<Verdict> waits = run.gate();
        if (waits.isPresent()) {
            invocation.skip();
        }
        Verdict verdict = waits.orElseGet(() -> run.judge(invocation::proceed));
        bench(context).judge(run.card(), verdict, run.transcript());
        if (!verdict.isPassed() && run.card().isBinding()) {
            throw new Unmet(run.card().id() + ": " + verdict.word().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        run(context).close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getDeclaringExecutable() instanceof Method;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return run(context)
                .parameter(type)
                .orElseThrow(() -> new IllegalArgumentException("a check cannot ask for a " + type.getName()));
    }

    private static CheckRun run(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(CheckRun.class, CheckRun.class);
    }

    /** Turns JUnit red; what happened stands in the report, so there is no trace. */
    private static final class Unmet extends AssertionError {
        private static final long serialVersionUID = 1L;

        Unmet(String message) {
            super(message);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
