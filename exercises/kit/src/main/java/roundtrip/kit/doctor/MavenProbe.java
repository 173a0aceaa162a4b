package roundtrip.kit.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Maven that runs the build. */
public final class MavenProbe implements DoctorProbe {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    private final String version;
    private final String home;
    private final String path;

    /**
     * @param version as Maven says it, empty when something else runs this
     * @param home Maven's folder, may be empty
     * @param path the PATH of the environment
     */
    public MavenProbe(String version, String home, String path) {
        this.version = version;
        this.home = home;
        this.path = path;
    }

    @Override
    public String name() {
        return "maven";
    }

    @Override
    public Finding look() {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return Finding.ok("not started by Maven");
        }
        int number = Integer.parseInt(parts.group(1)) * 1_000_000 + Integer.parseInt(parts.group(2)) * 1_000 + Integer.parseInt(parts.group(3));
        boolean wrapper = home.replace('\\', '/').contains("/wrapper/");
        String found = version + (wrapper ? " by the wrapper" : ", the first mvn on the path is " + first());
        if (wrapper || number >= 3_009_000) {
            return Finding.ok(found);
        }
        String advice = "use the wrapper, ./mvnw (mvnw.cmd on Windows), in place of mvn";
        return number >= 3_006_003 ? Finding.note(found, advice) : Finding.cure(found, advice);
    }

    private String first() {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Arrays.asList("mvn", "mvn.cmd").stream().map(name -> Path.of(folder).resolve(name)))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::toString)
                .orElse("none");
    }
}
