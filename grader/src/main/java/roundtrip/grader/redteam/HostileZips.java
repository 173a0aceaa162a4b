package roundtrip.grader.redteam;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Archives that climb, explode, or hold names that are not what they seem. */
final class HostileZips {
    private static final String HOME = "src/main/java/lendery/methods/";
    private static final int BOMB_MEBIBYTES = 1024;
    private static final int MANY = 400_000;
    private static final byte[] SOURCE = "package lendery.methods; class Extra {}".getBytes(StandardCharsets.UTF_8);

    private HostileZips() {}

    static Map<String, Handed> climbing(Maker.Material material) {
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("dots", with(material, "../../x"));
        all.put("absolute", with(material, "/etc/x"));
        all.put("dots-inside", with(material, "a/../../x"));
        all.put("backslash", with(material, "..\\x"));
        all.put("drive", with(material, "C:\\x"));
        return all;
    }

    private static Handed with(Maker.Material material, String name) {
        return Handed.zip(
                new RawZip().files(material.carrier()).file(name, SOURCE).bytes());
    }

    static Map<String, Handed> bombs(Maker.Material material) {
        byte[] bomb = new RawZip()
                .files(material.carrier())
                .bomb(HOME + "Bomb.java", BOMB_MEBIBYTES)
                .bytes();
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("editable", Handed.zip(bomb));
        all.put("nested", Handed.zip(new RawZip().file("inner.zip", bomb).bytes()));
        all.put(
                "overlapping",
                Handed.zip(new RawZip()
                        .overlapping(
                                IntStream.range(0, 150)
                                        .mapToObj(i -> HOME + "Bomb" + i + ".java")
                                        .toList(),
                                1)
                        .bytes()));
        return all;
    }

    static Map<String, Handed> many(Maker.Material material) {
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("claimed", Handed.zip(new RawZip().files(material.carrier()).bytes(1_000_000)));
        all.put("real", (submissions, name) -> {
            RawZip zip = new RawZip();
            for (int i = 0; i < MANY; i++) {
                zip.file(Integer.toString(i, 36), new byte[0]);
            }
            Handed.zip(zip.bytes()).in(submissions, name);
        });
        return all;
    }

    static Map<String, Handed> names(Maker.Material material) {
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("case", twins(material, HOME + "Extra.java", HOME + "extra.java"));
        all.put("forms", twins(material, HOME + "Caf\u00e9.java", HOME + "Cafe\u0301.java"));
        all.put("right-to-left", twins(material, HOME + "Extra\u202eavaj.java"));
        all.put("trailing-dot", twins(material, HOME + "folder./Extra.java"));
        all.put("long", twins(material, HOME + "x".repeat(4_000) + ".java"));
        return all;
    }

    /** Each variant as a zip, with names beside it that a report or a spreadsheet must not take for its own. */
    static Map<String, Handed> hostileNames(Maker.Material material) {
        Map<String, Handed> all = new LinkedHashMap<>();
        material.variants()
                .forEach((variant, files) -> all.put(
                        variant,
                        Handed.zip(new RawZip()
                                .files(files)
                                .file("<script>alert(1)<script>", SOURCE)
                                .file("=HYPERLINK(1)", SOURCE)
                                .file("\u001b[2J\u202etxt.exe\r\n,x", SOURCE)
                                .bytes())));
        return all;
    }

    private static Handed twins(Maker.Material material, String... names) {
        RawZip zip = new RawZip().files(material.carrier());
        for (String name : names) {
            zip.file(name, SOURCE);
        }
        return Handed.zip(zip.bytes());
    }
}
