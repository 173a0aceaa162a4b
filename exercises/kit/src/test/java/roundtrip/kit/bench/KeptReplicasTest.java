package roundtrip.kit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Verdict;
import roundtrip.kit.fixture.KeptSuite;
import roundtrip.kit.wire.Pace;

/** Replicas that live on from check to check, their store, their cables and their clocks. */
class KeptReplicasTest {
    @Test
    void checksShareCopiesAndStoreAndFindThemCalm() {
        Map<String, Verdict> verdicts = run();

        assertThat(verdicts.entrySet().stream().map(one -> one.getKey() + " " + one.getValue().word()))
                .as("%s", verdicts)
                .containsExactlyInAnyOrder(
                        "a-share-the-store PASSED",
                        "b-count-on PASSED",
                        "c-clocks-stand PASSED",
                        "d-all-is-calm-again PASSED",
                        "e-the-cable-is-whole PASSED",
                        "f-row-is-held PASSED",
                        "g-secret-is-shared PASSED",
                        "h-bad-sql-is-the-programs FAILED",
                        "i-fails-at-b FAILED");
        Evidence sql = ((Verdict.Failed) verdicts.get("h-bad-sql-is-the-programs")).evidence();
        assertThat(sql.expected()).isEqualTo("the tables as they were given");
        assertThat(sql.got()).contains("TABLE_THAT_THE_PROGRAM_DROPPED");
        Evidence atB = ((Verdict.Failed) verdicts.get("i-fails-at-b")).evidence();
        assertThat(atB.sent()).containsExactly("to copy B: GET /time", "curl -i http://127.0.0.1:PORT_B/time");
    }

    @Test
    void aStoreWithoutItsTablesIsNoFaultOfTheProgram() {
        try (DeskHosts hosts = new DeskHosts(Pace.measured())) {
            Exercise exercise = Exercise.read(exercise("java.lang.Object"), "fixture");

            assertThatThrownBy(() -> StoreProcess.on(hosts.bare(), exercise))
                    .hasMessageContaining("/java/lang/schema.sql");
        }
    }

    @Test
    void startsCopiesOnOneStoreForSomebodyWhoAsksByHand() {
        Exercise exercise = Exercise.read(exercise(KeptSuite.class.getName()), "fixture");
        try (CopiesByHand byHand = CopiesByHand.of(exercise, KeptSuite.class)) {
            assertThat(byHand.start(2))
                    .hasSize(2)
                    .allMatch(place -> place.matches("copy [AB] answers at http://127\\.0\\.0\\.1:[0-9]+   \\(process [0-9]+\\)"));
            assertThatThrownBy(() -> byHand.start(3)).hasMessage("expected from 1 to 2 copies, got 3");
        }
    }

    private static String exercise(String suite) {
        return "{slug: visits, title: Visits, minutes: 1, points: 10, entry: roundtrip.kit.fixture.VisitServer, suite: " + suite
                + ", settings: {store.url: 'jdbc:h2:tcp://127.0.0.1:${store:port}/mem:lendery', store.user: lendery,"
                + " store.password: '${store-password}', secret: '${secret}'}}";
    }

    private static Map<String, Verdict> run() {
        Exercise exercise = Exercise.read(exercise(KeptSuite.class.getName()), "fixture");
        Pace pace = Pace.measured();
        try (DeskHosts hosts = new DeskHosts(pace);
                Bench bench = new Bench(exercise, hosts, "seed", pace, () -> null);
                LauncherSession session = LauncherFactory.openSession()) {
            session.getStore().put(Namespace.create(Bench.NAMESPACE), Bench.KEY, bench);
            session.getLauncher().execute(request().selectors(selectClass(KeptSuite.class)).build());
            return bench.judged().stream().collect(Collectors.toMap(check -> check.card().id(), Bench.Judged::verdict));
        }
    }
}
