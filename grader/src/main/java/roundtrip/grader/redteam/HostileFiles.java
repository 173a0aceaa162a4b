package roundtrip.grader.redteam;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders with links, special files, bytes that are no source, and times that lie. */
final class HostileFiles {
    private static final String HOME = "src/main/java/lendery/methods/";
    private static final String API = HOME + "LoanApi.java";
    private static final int HANGING = 8;
    private static final byte[] CLASS_FILE = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61, 0, 1};
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    private HostileFiles() {}

    static Map<String, Handed> links(Maker.Material material) {
        Map<String, byte[]> rest = new TreeMap<>(material.carrier());
        rest.remove(API);
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put(
                "zip",
                Handed.zip(new RawZip().files(rest).link(API, "/etc/passwd").bytes()));
        all.put("folder-to-host", linked(rest, API, "/etc/passwd"));
        all.put("folder-to-another", linked(rest, API, "../../../../../../a-neighbour/" + API));
        all.put("parent", linked(Map.of("README.md", new byte[] {'x'}), "src", "../a-neighbour/src"));
        return all;
    }

    private static Handed linked(Map<String, byte[]> files, String link, String place) {
        return (submissions, name) -> {
            Handed.folder(files).in(submissions, name);
            Path at = submissions.resolve(name).resolve(link);
            Files.createDirectories(at.resolveSibling(""));
            Files.createSymbolicLink(at, Path.of(place));
        };
    }

    /** A pipe needs {@code mkfifo}; a socket is left behind by whoever listened on it. */
    static Map<String, Handed> special(Maker.Material material) {
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("pipe", (submissions, name) -> {
            Path at = placeOfApi(material, submissions, name);
            HostTools.run(List.of("mkfifo", at.toString()));
        });
        all.put("socket", (submissions, name) -> {
            Path at = placeOfApi(material, submissions, name);
            Path near = Files.createTempFile("rs", "");
            Files.delete(near);
            try (ServerSocketChannel listens = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                listens.bind(UnixDomainSocketAddress.of(near));
                Files.move(near, at);
            }
        });
        return all;
    }

    private static Path placeOfApi(Maker.Material material, Path submissions, String name) throws IOException {
        Map<String, byte[]> rest = new TreeMap<>(material.carrier());
        rest.remove(API);
        Handed.folder(rest).in(submissions, name);
        Path at = submissions.resolve(name).resolve(API);
        Files.createDirectories(at.resolveSibling(""));
        return at;
    }

    static Map<String, Handed> oddBytes(Maker.Material material) {
        Map<String, byte[]> carrier = material.carrier();
        String api = new String(carrier.getOrDefault(API, new byte[0]), StandardCharsets.UTF_8);
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("package", changed(carrier, HOME + "Extra.java", utf8("package java.lang; class Extra {}")));
        all.put("utf-16", changed(carrier, API, api.getBytes(StandardCharsets.UTF_16)));
        all.put(
                "class-name",
                changed(carrier, HOME + "Extra.java", utf8("package lendery.methods; public class Other {}")));
        all.put("byte-order-mark", changed(carrier, API, utf8("\ufeff" + api)));
        return all;
    }

    private static Handed changed(Map<String, byte[]> files, String path, byte[] content) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put(path, content);
        return Handed.folder(all);
    }

    static Map<String, Handed> classFiles(Maker.Material material) {
        Map<String, byte[]> beside = new TreeMap<>(material.files());
        beside.put("src/main/resources/lendery/methods/Extra.class", CLASS_FILE);
        beside.put(
                "src/main/resources/extra.jar",
                new RawZip().file("Extra.class", CLASS_FILE).bytes());
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("not-taken", Handed.folder(beside));
        all.put("renamed", changed(material.files(), HOME + "Covers.java", CLASS_FILE));
        all.put(
                "renamed-jar",
                changed(
                        material.files(),
                        HOME + "Covers.java",
                        new RawZip().file("x", CLASS_FILE).bytes()));
        return all;
    }

    static Map<String, Handed> oldTimes(Maker.Material material) {
        return Map.of("", (submissions, name) -> {
            Handed.folder(material.files()).in(submissions, name);
            try (Stream<Path> walked = Files.walk(submissions.resolve(name))) {
                for (Path one : walked.toList()) {
                    Files.setLastModifiedTime(one, FileTime.from(LONG_AGO));
                }
            }
        });
    }

    static Map<String, Handed> twoStudents(Maker.Material material) {
        return Map.of("one", Handed.folder(material.files()), "other", Handed.folder(material.files()));
    }

    /** Every hanging one is followed by a good one. */
    static Map<String, Handed> hangingAmongGood(Maker.Material material) {
        Map<String, Handed> all = new LinkedHashMap<>();
        for (int i = 10; i < 10 + HANGING; i++) {
            all.put(i + "-hanging", Handed.folder(material.files()));
            all.put(i + "-good", Handed.folder(material.carrier()));
        }
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
