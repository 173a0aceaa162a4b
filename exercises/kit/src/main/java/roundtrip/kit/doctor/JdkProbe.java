package roundtrip.kit.doctor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Release, width and compiler of the JDK that runs this. */
public final class JdkProbe implements DoctorProbe {
    private static final Set<Integer> TRIED = Set.of(17, 21, 25);
    private static final String FETCH = "install a 64-bit JDK 17, 21 or 25 (adoptium.net has them) and let JAVA_HOME name its folder";

    private final Map<String, String> properties;
    private final String javaHome;
    private final boolean compiler;

    /**
     * @param properties the JVM's
     * @param javaHome JAVA_HOME, empty when it is not set
     * @param compiler whether there is one
     */
    public JdkProbe(Map<String, String> properties, String javaHome, boolean compiler) {
        this.properties = properties;
        this.javaHome = javaHome;
        this.compiler = compiler;
    }

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public Finding look() {
        int release = release(properties.getOrDefault("java.specification.version", "0"));
        String width = properties.getOrDefault("sun.arch.data.model", "64");
        String found = properties.getOrDefault("java.vendor", "?") + " " + properties.getOrDefault("java.version", "?") + ", " + width
                + " bit" + homes();
        if (release < 17 || width.equals("32")) {
            return Finding.cure(found, FETCH);
        }
        if (!compiler) {
            return Finding.cure(found + ", without a compiler", "this is a JRE: " + FETCH);
        }
        return TRIED.contains(release)
                ? Finding.ok(found)
                : Finding.note(found, "the course was tried on 17, 21 and 25; take one of these when something looks odd");
    }

    private static int release(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
    }

    private String homes() {
        String running = properties.getOrDefault("java.home", "");
        boolean same = javaHome.isEmpty() || Path.of(javaHome).normalize().equals(Path.of(running).normalize());
        return same ? "" : ", in " + running + " although JAVA_HOME says " + javaHome;
    }
}
