package roundtrip.grader.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtrip.grader.bundle.Bundle;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KitZipTest {
    private byte[] zip = {};
    private Map<String, byte[]> files = Map.of();

    @BeforeAll
    void make() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            zip = new KitZip(bundle).bytes();
        }
        files = unzip(zip);
    }

    @Test
    void holdsExercisesWrapperAndKit() {
        assertThat(files)
                .containsKeys(
                        "exercises/mvnw",
                        "exercises/mvnw.cmd",
                        "exercises/.mvn/wrapper/maven-wrapper.properties",
                        "exercises/.mvn/maven.config",
                        "exercises/pom.xml",
                        "exercises/kit/pom.xml",
                        "exercises/05-seven-methods/src/main/java/lendery/methods/LoanApi.java",
                        "exercises/.mvn/repository/dev/roundtrip/kit/1.0.0-SNAPSHOT/kit-1.0.0-SNAPSHOT.jar");
        assertThat(files.keySet())
                .allMatch(name -> name.startsWith("exercises/"))
                .noneMatch(name -> name.contains("/target/"));
    }

    @Test
    void nothingOfSolutionsOrHiddenSuitesLeaksOut() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            assertThat(files.keySet()).noneMatch(name -> name.contains("solutions") || name.contains("suites"));
            assertThat(bundle.files("redteam")).hasSizeGreaterThan(75);
            assertThat(files.keySet()).noneMatch(name -> name.contains("redteam") || name.endsWith("expected.yml"));
            for (String slug : bundle.slugs()) {
                Map<String, byte[]> solutions = bundle.files("solutions/" + slug);
                assertThat(solutions.keySet()).as(slug).anyMatch(name -> name.startsWith("reference/"));
                solutions.forEach((name, bytes) -> {
                    if (name.endsWith(".java") && !isAlsoGiven(bytes, bundle, slug)) {
                        assertThat(files.values())
                                .as(slug + "/" + name)
                                .noneMatch(one -> java.util.Arrays.equals(one, bytes));
                    }
                });
                for (String hidden : bundle.exercise(slug).hiddenChecks()) {
                    beside(slug, bundle)
                            .forEach((name, bytes) -> assertThat(new String(bytes, UTF_8))
                                    .as(name)
                                    .doesNotContain(hidden));
                }
            }
        }
    }

    @Test
    void bytesAreTheSameEachTime() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            assertThat(new KitZip(bundle).bytes()).isEqualTo(zip);
        }
    }

    @Test
    void theWrapperHasItsRunBitAndItsLineEnds() {
        assertThat(new String(files.get("exercises/mvnw"), UTF_8))
                .startsWith("#!/bin/sh\n")
                .doesNotContain("\r");
        assertThat(new String(files.get("exercises/mvnw.cmd"), UTF_8)).contains("\r\n");
        assertThat(mode("exercises/mvnw")).isEqualTo(0100755);
        assertThat(mode("exercises/pom.xml")).isEqualTo(0100644);
    }

    /** All but the folders of the other exercises: one exercise's public check may have the name of another's hidden one. */
    private Map<String, byte[]> beside(String slug, Bundle bundle) throws IOException {
        Map<String, byte[]> beside = new TreeMap<>(files);
        for (String other : bundle.slugs()) {
            beside.keySet().removeIf(name -> !other.equals(slug) && name.startsWith("exercises/" + other + "/"));
        }
        return beside;
    }

    private static boolean isAlsoGiven(byte[] bytes, Bundle bundle, String slug) {
        try {
            return bundle.exercise(slug).files().values().stream().anyMatch(one -> java.util.Arrays.equals(one, bytes));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The high half of the external attributes in the entry's directory record. */
    private int mode(String name) {
        byte[] wanted = name.getBytes(UTF_8);
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 + wanted.length < zip.length; at++) {
            if (bytes.getInt(at) == 0x02014b50
                    && java.util.Arrays.equals(zip, at + 46, at + 46 + wanted.length, wanted, 0, wanted.length)
                    && bytes.getShort(at + 28) == wanted.length) {
                return bytes.getInt(at + 38) >>> 16;
            }
        }
        throw new AssertionError("no entry " + name);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
