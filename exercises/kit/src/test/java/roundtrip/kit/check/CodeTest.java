package roundtrip.kit.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import roundtrip.kit.wire.Pace;
import roundtrip.kit.wire.Patience;

class CodeTest {
    static final class Tidy {
        static final String NAME = "a constant is no state";
        final List<String> books = new ArrayList<>();
    }

    static final class Lists {
        static final Set<String> METHODS = Set.of("GET", "HEAD");
        static final Map<String, Integer> SIZES = Map.of("GET", 1);
    }

    static final class Synchronizes {
        static final Set<String> NAMES = ConcurrentHashMap.newKeySet();
    }

    static final class Keeps {
        static final List<String> BOOKS = new ArrayList<>();
    }

    static final class Replaces {
        static int next;
    }

    static final class Fetches {
        java.net.http.HttpClient client;
    }

    static final class Dials {
        java.net.Socket socket;
        java.net.URI uri;
    }

    private static Code code(Class<?> type) {
        return code(type, List.of());
    }

    private static Code code(Class<?> type, List<String> given) {
        return new Code(
                new Scope(new Pace(1), new Patience(new Pace(1))),
                () -> new ClassFileImporter().importClasses(type),
                List.of("java..", "!java.net.http..", "!java.net.Socket"),
                given);
    }

    @Test
    void aTidyClassPasses() {
        assertThatCode(() -> code(Tidy.class).shouldStayWithinTheRules()).doesNotThrowAnyException();
    }

    @Test
    void aListThatNobodyCanChangeIsNoState() {
        assertThatCode(() -> code(Lists.class).shouldStayWithinTheRules()).doesNotThrowAnyException();
        assertThatThrownBy(() -> code(Synchronizes.class).shouldStayWithinTheRules()).hasMessageContaining("Synchronizes.NAMES");
    }

    @Test
    void aStaticFieldThatCanChangeIsNamed() {
        assertThatThrownBy(() -> code(Keeps.class).shouldStayWithinTheRules()).hasMessageContaining("Keeps.BOOKS");
        assertThatThrownBy(() -> code(Replaces.class).shouldStayWithinTheRules()).hasMessageContaining("Replaces.next");
    }

    @Test
    void aForbiddenPackageIsNamed() {
        assertThatThrownBy(() -> code(Fetches.class).shouldStayWithinTheRules())
                .hasMessageContaining("your classes use those of java, but not java.net.http, java.net.Socket, and no others")
                .hasMessageContaining("Fetches uses java.net.http.HttpClient");
    }

    @Test
    void aForbiddenClassIsNamedAndItsPackageIsNot() {
        assertThatThrownBy(() -> code(Dials.class).shouldStayWithinTheRules())
                .hasMessageContaining("Dials uses java.net.Socket")
                .hasMessageNotContaining("URI");
    }

    @Test
    void givenFilesMayUseWhatTheyLike() {
        assertThatCode(() -> code(Dials.class, List.of("src/test/java/roundtrip/kit/check/CodeTest.java")).shouldStayWithinTheRules())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> code(Dials.class, List.of("src/main/java/lendery/Test.java")).shouldStayWithinTheRules())
                .hasMessageContaining("java.net.Socket");
    }

    @Test
    void noClassIsNoProof() {
        Code nothing = new Code(
                new Scope(new Pace(1), new Patience(new Pace(1))), () -> new ClassFileImporter().importClasses(), List.of("java.."), List.of());

        assertThatThrownBy(nothing::shouldStayWithinTheRules).isInstanceOf(IllegalStateException.class);
    }
}
