package roundtrip.grader.redteam;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Source that is small to hand in and costs the compiler its memory, its stack or its time. */
final class HostileSource {
    private static final String PLACE = "src/main/java/lendery/methods/Extra.java";
    private static final String HEAD = "package lendery.methods;\nfinal class Extra {\n";
    private static final int DOUBLINGS = 40;
    private static final int PARENTHESES = 20_000;
    private static final int TERMS = 6_000;
    private static final int NESTED = 24;

    private HostileSource() {}

    static Map<String, Handed> tooBigForTheCompiler(Maker.Material material) {
        StringBuilder source = new StringBuilder(HEAD).append("static final String S0 = \"xxxxxxxxxxxxxxxx\";\n");
        for (int i = 1; i <= DOUBLINGS; i++) {
            source.append("static final String S" + i + " = S" + (i - 1) + " + S" + (i - 1) + ";\n");
        }
        return Map.of("", beside(material, source.append("}\n")));
    }

    static Map<String, Handed> tooMuchForTheCompiler(Maker.Material material) {
        String parentheses = HEAD + "int x = " + "(".repeat(PARENTHESES) + "1" + ")".repeat(PARENTHESES) + ";\n}\n";
        String terms = IntStream.range(0, TERMS).mapToObj(i -> "y + " + i).collect(Collectors.joining(" + "));
        String generics = """
                package lendery.methods;
                interface In<T> {}
                interface Turn<X> extends In<In<? super Turn<Turn<X>>>> {}
                final class Extra { In<? super Turn<Byte>> x(Turn<Byte> y) { return y; } }
                """;
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("parentheses", beside(material, parentheses));
        all.put("terms", beside(material, HEAD + "String x(String y) { return " + terms + "; }\n}\n"));
        all.put("generics", beside(material, generics));
        return all;
    }

    static Map<String, Handed> tooSlowForTheCompiler(Maker.Material material) {
        String inference = "static <T> T pick(T a, T b) { return a; }\nObject x = "
                + "pick(1, pick(\"a\", ".repeat(NESTED) + "1L" + "))".repeat(NESTED) + ";\n}\n";
        String blocks = "void x() { " + "try { y(); } finally { ".repeat(NESTED) + "y();" + " }".repeat(NESTED)
                + " }\nvoid y() {}\n}\n";
        Map<String, Handed> all = new LinkedHashMap<>();
        all.put("inference", beside(material, HEAD + inference));
        all.put("finally", beside(material, HEAD + blocks));
        return all;
    }

    private static Handed beside(Maker.Material material, CharSequence source) {
        Map<String, byte[]> files = new TreeMap<>(material.files());
        files.put(PLACE, source.toString().getBytes(StandardCharsets.UTF_8));
        return Handed.folder(files);
    }
}
