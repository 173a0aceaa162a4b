package roundtrip.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentionTest {
    @TempDir
    private Path folder;

    @Test
    void isTheShareOfTimeInWhichSomethingWaited() throws IOException {
        Path file = folder.resolve("cpu");
        Files.writeString(
                file,
                "some avg10=25.97 avg60=65.13 avg300=59.81 total=10131821599\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n");

        assertThat(new Contention(file, () -> 8, 2).now()).contains(new BigDecimal("0.2597"));
    }

    @Test
    void isTheLoadByCoreWhereNobodyCountsThat() throws IOException {
        Path odd = folder.resolve("odd");
        Files.writeString(odd, "some of it");

        assertThat(new Contention(folder.resolve("none"), () -> 3, 2).now()).contains(new BigDecimal("1.5000"));
        assertThat(new Contention(odd, () -> 3, 2).now()).contains(new BigDecimal("1.5000"));
    }

    @Test
    void isUnknownWhereNeitherIsKnown() {
        assertThat(new Contention(folder.resolve("none"), () -> -1, 2).now()).isEmpty();
    }
}
