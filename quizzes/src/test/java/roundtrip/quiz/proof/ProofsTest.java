package roundtrip.quiz.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.lint.Lint;

/** The proofs, and that none is missing and none is in vain. */
class ProofsTest {

    @Nested
    class ByJetty extends JettyProofs {}

    @Nested
    class ByTheClient extends ClientProofs {}

    @Nested
    class OnAWebSocket extends WebSocketProofs {}

    @Nested
    class ByReading extends ReadingProofs {}

    @Nested
    class ByFlights extends FlightProofs {}

    @Test
    void everyProofThatAnItemNamesIsThere() {
        Set<String> named = ProvenItem.all().stream()
                .flatMap(item -> item.list("proof").stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(written());
    }

    @Test
    void lintKnowsThemAll() {
        assertThat(Lint.of(BankFiles.bundled()).bank().orElseThrow().existing().proofs())
                .containsExactlyInAnyOrderElementsOf(written());
    }

    private static Set<String> written() {
        return Stream.of(ProofsTest.class.getDeclaredClasses())
                .map(Class::getSuperclass)
                .flatMap(proofs -> Arrays.stream(proofs.getDeclaredMethods()))
                .flatMap((Method method) -> Stream.of(method.getAnnotationsByType(Proof.class)))
                .map(Proof::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
