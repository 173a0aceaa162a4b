package roundtrip.checks.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import roundtrip.kit.Doctor;

/** Looks at this computer before the checks look at the greeting; only what must be cured makes it red. */
class DoctorTest {
    @Test
    void everythingIsHere() {
        Doctor.Report report = Doctor.ofThisComputer().examine();
        System.out.println(report.text());
        assertEquals(0, report.cures(), "what the table above calls CURE must be cured first");
    }
}
