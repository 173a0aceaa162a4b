package roundtrip.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    @Test
    void studentsProgramsAreNeverRunAsRoot() {
        assertThatThrownBy(() -> new Account(true, Optional.empty()).refuseRoot())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("never run as root")
                .hasMessageContaining("setpriv");
    }

    @Test
    void rootChangesToAnotherAccountForEachBox() throws IOException {
        Account root = new Account(true, Optional.of(SETPRIV));
        root.refuseRoot();

        assertThat(root.prefix(0)).startsWith("/usr/bin/setpriv", "--reuid").contains("--clear-groups");
        assertThat(root.prefix(0)).isNotEqualTo(root.prefix(1)).doesNotContain("0");
    }

    @Test
    void anOrdinaryUserStaysWhoTheyAre() {
        Account user = new Account(false, Optional.empty());

        assertThatCode(user::refuseRoot).doesNotThrowAnyException();
        assertThat(user.prefix(0)).isEmpty();
    }
}
