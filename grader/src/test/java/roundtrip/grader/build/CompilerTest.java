package roundtrip.grader.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.ChildLibraries;
import roundtrip.grader.sandbox.Boxes;
import roundtrip.grader.sandbox.Protection;

class CompilerTest {
    private static final String PATH = "src/main/java/lendery/methods/A.java";

    private static Boxes boxes;

    @TempDir
    private Path folder;

    private Compiler compiler;

    @BeforeAll
    static void openBoxes() throws IOException {
        try (Bundle bundle = Bundle.open()) {
            Path cache = ChildLibraries.defaultCache();
            boxes = new Protection(cache, ChildLibraries.unpack(bundle, cache).jars()).best();
        }
    }

    @AfterAll
    static void closeBoxes() {
        boxes.close();
    }

    @BeforeEach
    void open() throws IOException {
        compiler = compiler(CompileLimits.standard());
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    void compilesIntoAJarAndStaysWarm() throws Exception {
        assertThat(names(compile("package lendery.methods; class A { record Łódź(int x) {} }")))
                .containsExactly("lendery/methods/A$Łódź.class", "lendery/methods/A.class");
        assertThat(compile("package lendery.methods; class A {}")).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void sameSourceGivesTheSameJar() throws Exception {
        byte[] first = ((Compilation.Compiled) compile("package lendery.methods; class A {}")).jar();
        byte[] second = ((Compilation.Compiled) compile("package lendery.methods; class A {}")).jar();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void namesPlaceAndCauseOfAnError() throws Exception {
        assertThat(messages(compile("package lendery.methods;\nclass A { int x = \"text\"; }")))
                .containsExactly(PATH + ":2: incompatible types: java.lang.String cannot be converted to int");
    }

    @Test
    void refusesClassesOutsideTheExercisesPackage() throws Exception {
        assertThat(messages(compile("package roundtrip.kit; class A {}")))
                .containsExactly("expected classes in the package lendery.methods, got roundtrip.kit.A");
        assertThat(messages(compile("package lendery.methodsfake; class A {}"))).hasSize(1);
    }

    @Test
    void seesNothingOfTheGrader() throws Exception {
        assertThat(
                        messages(
                                compile(
                                        "package lendery.methods; class A { roundtrip.grader.build.Compiler c; org.junit.jupiter.api.Test t; }")))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("does not exist"));
    }

    @Test
    void javaOf17IsTheLanguage() throws Exception {
        assertThat(
                        messages(
                                compile(
                                        "package lendery.methods; class A { int f(Object o) { return switch (o) { case String s -> 1; default -> 2; }; } }")))
                .isNotEmpty();
    }

    @Test
    void survivesASourceThatKillsTheCompiler() throws Exception {
        String deep =
                "package lendery.methods; class A { int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "; }";

        assertThat(messages(compile(deep))).singleElement().asString().contains("ran out of stack");
        assertThat(compile("package lendery.methods; class A {}")).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void survivesASourceThatFillsTheMemory() throws Exception {
        StringBuilder source = new StringBuilder(
                "package lendery.methods; class A { static final String S0 = \"0123456789abcdef\";\n");
        for (int i = 1; i < 30; i++) {
            source.append("static final String S")
                    .append(i)
                    .append(" = S")
                    .append(i - 1)
                    .append(" + S")
                    .append(i - 1)
                    .append(";\n");
        }
        source.append("}");

        assertThat(messages(compile(source.toString())))
                .singleElement()
                .asString()
                .contains("ran out of memory");
        assertThat(compile("package lendery.methods; class A {}")).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void stopsWhatTakesTooLong() throws Exception {
        try (Compiler hurried =
                compiler(new CompileLimits(Duration.ofMillis(1), Duration.ofMillis(1), 64, 10, 1000, 1, 400L << 20))) {
            assertThat(messages(hurried.compile(
                            Map.of(PATH, bytes("package lendery.methods; class A {}")),
                            List.of(),
                            List.of("lendery.methods"))))
                    .singleElement()
                    .asString()
                    .contains("ran out of time");
        }
    }

    @Test
    void aWorkerThatWasKilledIsReplacedAndTheSubmissionTriedAgain() throws Exception {
        compile("package lendery.methods; class A {}");
        compiler.worker().kill();

        assertThat(compile("package lendery.methods; class A {}")).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void capsWhatComesOut() throws Exception {
        String source = "package lendery.methods; class A { " + "class B%d {} ".repeat(12) + "}";
        Object[] numbers = java.util.stream.IntStream.range(0, 12).boxed().toArray();
        try (Compiler small = compiler(
                new CompileLimits(Duration.ofSeconds(20), Duration.ofSeconds(30), 64, 10, 100_000, 1, 400L << 20))) {
            assertThat(messages(small.compile(
                            Map.of(PATH, bytes(String.format(source, numbers))),
                            List.of(),
                            List.of("lendery.methods"))))
                    .containsExactly("more than 10 classes came out");
        }
    }

    private Compiler compiler(CompileLimits limits) throws IOException {
        return new Compiler(boxes, folder, limits);
    }

    private Compilation compile(String source) throws InterruptedException {
        return compiler.compile(Map.of(PATH, bytes(source)), List.of(), List.of("lendery.methods"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static List<String> messages(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compilation.NotCompiled.class);
        return ((Compilation.NotCompiled) compilation).messages();
    }

    private static List<String> names(Compilation compilation) throws IOException {
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(((Compilation.Compiled) compilation).jar()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
