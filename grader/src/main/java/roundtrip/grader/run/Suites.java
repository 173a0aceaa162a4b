package roundtrip.grader.run;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import roundtrip.kit.bench.Bench;

/** Runs suites on a bench by JUnit's launcher, on the calling thread; nothing is found by service loading. */
final class Suites {
    private Suites() {}

    /** The checks of one class run together, in the order that their needs ask for. */
    static void run(List<Method> checks, Bench bench) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(checks.stream()
                        .map(check -> DiscoverySelectors.selectMethod(check.getDeclaringClass(), check))
                        .toList())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter("junit.jupiter.testclass.order.default", InOrder.class.getName())
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getStore().put(Namespace.create(Bench.NAMESPACE), Bench.KEY, bench);
            session.getLauncher().execute(request);
        }
    }

    /** Public checks stand in {@code roundtrip.checks}, which sorts before {@code roundtrip.suites}; hidden ones may need them. */
    static final class InOrder implements org.junit.jupiter.api.ClassOrderer {
        @Override
        public void orderClasses(org.junit.jupiter.api.ClassOrdererContext context) {
            context.getClassDescriptors()
                    .sort(java.util.Comparator.comparing(
                            one -> one.getTestClass().getName()));
        }
    }
}
