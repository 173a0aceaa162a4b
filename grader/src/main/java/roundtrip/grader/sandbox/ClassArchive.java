package roundtrip.grader.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

/**
 * A class-data archive of the fixed jars: classes as the JVM holds them, so that a box need not parse them again. An archive made
 * with a class path serves every class path that begins with it, as long as it holds jars only.
 *
 * <p>It is made on first use, once for each JDK build and set of jars, and kept: a training server tells which classes are loaded,
 * then a second JVM writes them down. Both run our own code only.
 */
final class ClassArchive {
    private static final String TRAINING = "roundtrip.training.Training";
    private static final List<String> TRAINING_CLASSES = List.of("Training", "Training$Book");
    private static final long MAKING_SECONDS = 180;

    private final Path java;
    private final List<Path> jars;
    private final Path folder;

    ClassArchive(Path java, List<Path> jars, Path cache) {
        this.java = java;
        this.jars = List.copyOf(jars);
        this.folder = cache.resolve("archives");
    }

    /** Empty when none can be made here; boxes then start more slowly and are otherwise the same. */
    Optional<Path> file() {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(key() + ".jsa");
            if (!Files.isRegularFile(file)) {
                make(file);
            }
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void make(Path file) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "making");
        try {
            Path training = OwnJar.write(work.resolve("training.jar"), trainingClass(), TRAINING_CLASSES);
            Path loaded = work.resolve("loaded");
            String classPath = joined(jars);
            run(
                    work,
                    List.of(
                            "-Xshare:off",
                            "-XX:DumpLoadedClassList=" + loaded,
                            "-cp",
                            classPath + File.pathSeparator + training,
                            TRAINING));
            Path list = work.resolve("list");
            Files.write(list, chosen(loaded), StandardCharsets.UTF_8);
            Path archive = work.resolve("archive");
            run(
                    work,
                    List.of(
                            "-Xshare:dump",
                            "-Xlog:disable",
                            "-XX:SharedClassListFile=" + list,
                            "-XX:SharedArchiveFile=" + archive,
                            "-cp",
                            classPath));
            Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("r--r--r--"));
            Files.move(archive, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (UnsupportedOperationException e) {
            throw new IOException("no archive on this file system", e);
        } finally {
            delete(work);
        }
    }

    private static Class<?> trainingClass() throws IOException {
        try {
            return Class.forName(TRAINING, false, ClassArchive.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IOException("the grader was built without its training server", e);
        }
    }

    /** Without the training server itself, and with all that the host may load. */
    private List<String> chosen(Path loaded) throws IOException {
        List<String> chosen = new ArrayList<>();
        for (String line : Files.readAllLines(loaded, StandardCharsets.UTF_8)) {
            if (!line.contains("roundtrip/training") && !line.contains("source:")) {
                chosen.add(line);
            }
        }
        for (Path jar : jars) {
            if (String.valueOf(jar.getFileName()).startsWith("kit-")) {
                try (JarFile kit = new JarFile(jar.toFile())) {
                    kit.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.matches("roundtrip/kit/((host|wire)/)?[A-Z][^/]*\\.class"))
                            .forEach(name -> chosen.add(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        return chosen;
    }

    private void run(Path work, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().clear();
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MAKING_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("the class-data archive could not be made");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** An archive is bound to the JDK's build, to paths, sizes and times of the jars, and to what the training server does. */
    private String key() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StringBuilder facts =
                    new StringBuilder(System.getProperty("java.vm.version") + System.getProperty("java.vendor") + java);
            for (String name : TRAINING_CLASSES) {
                try (InputStream in = trainingClass().getResourceAsStream(name + ".class")) {
                    digest.update(in == null ? new byte[0] : in.readAllBytes());
                }
            }
            for (Path jar : jars) {
                facts.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
            }
            return HexFormat.of()
                    .formatHex(digest.digest(facts.toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String joined(List<Path> jars) {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }

    private static void delete(Path folder) {
        try (java.util.stream.Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
