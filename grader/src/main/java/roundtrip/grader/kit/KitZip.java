package roundtrip.grader.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import roundtrip.grader.bundle.Bundle;

/** The student's kit as one zip with the folder {@code exercises/} in it. */
public final class KitZip {
    private static final String TOP = "exercises/";
    private static final String REPOSITORY = ".mvn/repository/dev/roundtrip/";
    private static final String VERSION = "1.0.0-SNAPSHOT";
    private static final String REPOSITORIES = """
              <!-- The kit as a jar, so that one exercise's folder can be built or opened alone. -->
              <repositories>
                <repository>
                  <id>kit</id>
                  <url>file://${maven.multiModuleProjectDirectory}/.mvn/repository</url>
                  <releases>
                    <enabled>false</enabled>
                  </releases>
                  <snapshots>
                    <updatePolicy>always</updatePolicy>
                    <checksumPolicy>ignore</checksumPolicy>
                  </snapshots>
                </repository>
              </repositories>
            """;

    private final Bundle bundle;

    public KitZip(Bundle bundle) {
        this.bundle = bundle;
    }

    public void write(Path file) throws IOException {
        Files.write(file, bytes());
    }

    byte[] bytes() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        bundle.files("exercises").forEach((path, bytes) -> {
            if (!path.startsWith("kit/src/test/")) {
                files.put(TOP + path, bytes);
            }
        });
        bundle.files("wrapper").forEach((path, bytes) -> files.put(TOP + path, bytes));
        byte[] pom = withRepository(files.getOrDefault(TOP + "pom.xml", new byte[0]));
        files.put(TOP + "pom.xml", pom);
        kitAsJar(files, pom);
        return ZipBytes.of(files, Set.of(TOP + "mvnw"));
    }

    private void kitAsJar(Map<String, byte[]> files, byte[] parentPom) throws IOException {
        String place = TOP + REPOSITORY;
        for (byte[] jar : bundle.files("kit").values()) {
            files.put(place + "kit/" + VERSION + "/kit-" + VERSION + ".jar", jar);
        }
        byte[] kitPom = files.getOrDefault(TOP + "kit/pom.xml", new byte[0]);
        files.put(place + "kit/" + VERSION + "/kit-" + VERSION + ".pom", kitPom);
        files.put(place + "exercises/" + VERSION + "/exercises-" + VERSION + ".pom", parentPom);
    }

    private static byte[] withRepository(byte[] pom) throws IOException {
        String text = new String(pom, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("</project>");
        if (end < 0) {
            throw new IOException(
                    "expected a pom in exercises/pom.xml, got " + pom.length + " bytes without </project>");
        }
        String whole = text.substring(0, end) + "\n" + REPOSITORIES + text.substring(end);
        return whole.getBytes(StandardCharsets.UTF_8);
    }
}
