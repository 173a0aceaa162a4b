package roundtrip.grader.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChildLibrariesTest {
    @TempDir
    private Path cache;

    @Test
    void whateverStudentsCompileAgainstAtHomeIsInTheChild() throws Exception {
        try (Bundle bundle = Bundle.open()) {
            List<String> jars = names(ChildLibraries.unpack(bundle, cache));
            for (String slug : bundle.slugs()) {
                byte[] pom =
                        Objects.requireNonNull(bundle.exercise(slug).files().get("pom.xml"));
                for (String artifact : compileDependencies(pom)) {
                    assertThat(jars)
                            .as(slug + " needs " + artifact)
                            .anyMatch(jar -> jar.matches(artifact + "-[0-9].*\\.jar"));
                }
            }
        }
    }

    @Test
    void whatOnlyChecksNeedIsNotInTheChild() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            assertThat(names(ChildLibraries.unpack(bundle, cache)))
                    .hasSizeGreaterThan(20)
                    .noneMatch(jar -> jar.matches("(junit|wiremock|archunit|opentest4j|snakeyaml|assertj|grader).*"));
        }
    }

    @Test
    void theGraderItselfNeverSeesJavalin() {
        assertThat(ChildLibrariesTest.class.getClassLoader().getResource("io/javalin/Javalin.class"))
                .isNull();
    }

    @Test
    void unpacksOnceIntoAFolderNamedByItsContents() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            Path first = ChildLibraries.unpack(bundle, cache).jars().get(0);
            Object key = Files.readAttributes(first, "basic:*").get("lastModifiedTime");

            Path second = ChildLibraries.unpack(bundle, cache).jars().get(0);

            assertThat(second).isEqualTo(first);
            assertThat(Files.readAttributes(second, "basic:*").get("lastModifiedTime"))
                    .isEqualTo(key);
        }
    }

    @Test
    void theKitIsTheLastJar() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            List<String> jars = names(ChildLibraries.unpack(bundle, cache));

            assertThat(jars.get(jars.size() - 1)).startsWith("kit-");
        }
    }

    private static List<String> names(ChildLibraries libraries) {
        return libraries.jars().stream()
                .map(jar -> String.valueOf(jar.getFileName()))
                .toList();
    }

    private static List<String> compileDependencies(byte[] pom) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(pom));
        NodeList found = document.getElementsByTagName("dependency");
        List<String> artifacts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element one = (Element) found.item(i);
            NodeList scope = one.getElementsByTagName("scope");
            if (scope.getLength() == 0 || !scope.item(0).getTextContent().equals("test")) {
                artifacts.add(one.getElementsByTagName("artifactId").item(0).getTextContent());
            }
        }
        assertThat(artifacts).as(new String(pom, UTF_8)).contains("kit");
        return artifacts;
    }
}
