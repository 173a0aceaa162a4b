package roundtrip.grader.redteam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.grader.bundle.Hashes;

/** A class of attacks, with reference solutions before, between and after them. */
final class Cast {
    private static final int BETWEEN = 16;

    /** One attack's place in the class. */
    record Part(Row row, String variant, Expected expected) {}

    private final Path folder;
    private final Carriers carriers;
    private final Map<String, String> baits;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<String> neighbours = new ArrayList<>();
    private int next = 10;

    Cast(Path folder, Carriers carriers, Map<String, String> baits) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.carriers = carriers;
        this.baits = Map.copyOf(baits);
    }

    /** Puts the neighbours there, and each form of each attack. */
    void fill(List<Row> rows) throws IOException {
        neighbour("a-neighbour", rows.get(0).exercise());
        for (Row row : rows) {
            for (Map.Entry<String, Handed> made : made(row).entrySet()) {
                String name = ("b" + next++ + "-" + row.id() + "-" + made.getKey()).replaceFirst("-$", "");
                made.getValue().in(folder, name);
                parts.put(name, new Part(row, made.getKey(), row.expected(made.getKey())));
                if (parts.size() % BETWEEN == 0) {
                    neighbour("b" + next++ + "-neighbour", row.exercise());
                }
            }
        }
        neighbour("z-neighbour", rows.get(0).exercise());
    }

    private void neighbour(String name, String exercise) throws IOException {
        Handed.folder(carriers.files("reference", exercise)).in(folder, name);
        neighbours.add(name);
    }

    private Map<String, Handed> made(Row row) throws IOException {
        Map<String, byte[]> carrier = carriers.files(row.carrier(), row.exercise());
        Map<String, Map<String, byte[]>> variants = new TreeMap<>();
        row.files().forEach((variant, files) -> {
            Map<String, byte[]> all = new TreeMap<>(carrier);
            files.forEach((path, bytes) -> all.put(path, baited(bytes)));
            variants.put(variant, all);
        });
        if (!row.madeBy().equals("files")) {
            return Maker.of(row.madeBy()).make(new Maker.Material(carrier, variants));
        }
        Map<String, Handed> made = new TreeMap<>();
        variants.forEach((variant, files) -> made.put(variant, Handed.folder(files)));
        return made;
    }

    private byte[] baited(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> bait : baits.entrySet()) {
            text = text.replace(bait.getKey(), bait.getValue());
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    Path folder() {
        return folder;
    }

    /** By the name under which it was handed in. */
    Map<String, Part> parts() {
        return parts;
    }

    List<String> neighbours() {
        return neighbours;
    }

    /** Over the neighbours' files as they are now. */
    String neighboursHash() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        for (String neighbour : neighbours) {
            try (java.util.stream.Stream<Path> walked = Files.walk(folder.resolve(neighbour))) {
                for (Path file : walked.filter(Files::isRegularFile).toList()) {
                    all.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        return Hashes.of(all);
    }
}
