package roundtrip.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import roundtrip.kit.doctor.DoctorProbe;
import roundtrip.kit.doctor.Finding;

class DoctorTest {
    private interface Look {
        Finding look() throws Exception;
    }

    private static DoctorProbe probe(String name, Look look) {
        return new DoctorProbe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding look() throws Exception {
                return look.look();
            }
        };
    }

    @Test
    void putsWhatMustBeCuredFirstAndNotesBeforeTheRest() {
        Doctor doctor = new Doctor(List.of(
                probe("disk", () -> Finding.ok("9 MB free")),
                probe("proxy", () -> Finding.note("set", "fine")),
                probe("jdk", () -> Finding.cure("8", "install 17"))));

        assertThat(doctor.examine().text().lines())
                .containsExactly(
                        "",
                        "This computer",
                        "",
                        "  CURE  jdk       8",
                        "                  -> install 17",
                        "  note  proxy     set",
                        "                  -> fine",
                        "  ok    disk      9 MB free");
    }

    @Test
    void countsCuresAndNothingElse() {
        Doctor doctor = new Doctor(List.of(
                probe("a", () -> Finding.cure("x", "y")), probe("b", () -> Finding.note("x", "y")), probe("c", () -> Finding.ok("x"))));

        assertThat(doctor.examine().cures()).isEqualTo(1);
    }

    @Test
    void aProbeThatStumblesIsANote() {
        Doctor doctor = new Doctor(List.of(probe("temp", () -> {
            throw new IllegalStateException("no luck");
        })));

        assertThat(doctor.examine().cures()).isZero();
        assertThat(doctor.examine().text()).contains("note  temp").contains("no luck");
    }

    @Test
    void looksAtTwelveThingsOfThisComputerWithoutStumbling() {
        Doctor.Report report = Doctor.ofThisComputer().examine();

        assertThat(report.lines()).hasSize(12);
        assertThat(report.text()).doesNotContain("could not be found out");
    }
}
