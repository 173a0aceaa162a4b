package roundtrip.grader.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import roundtrip.kit.check.Exercise;

/**
 * A program that nobody here wrote, how it is started, and what it makes of the checks.
 *
 * @param needs commands that must be on the path, and {@code npm:NAME} for packages of Node's
 * @param isClient whether it is called instead of listening
 * @param folders made before it starts, below its own folder
 * @param files put there, with <code>${port}</code> and <code>${folder}</code> filled in
 * @param prepare a command that is run once before, such as a compiler; empty for none
 * @param command with the same places
 * @param claims by exercise and check
 */
record RealProgram(
        String name,
        String title,
        List<String> needs,
        boolean isClient,
        List<String> folders,
        Map<String, String> files,
        List<String> prepare,
        List<String> command,
        Map<String, Map<String, Claim>> claims) {

    /** From the files of one folder of the ledger: {@code program.yml}, one {@code NN-slug.yml} for each exercise, and the program's own. */
    static RealProgram read(String name, Map<String, byte[]> folder) {
        Map<String, String> files = new TreeMap<>();
        Map<String, Map<String, Claim>> claims = new TreeMap<>();
        folder.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (path.matches("[0-9]{2}-[a-z0-9-]+\\.yml")) {
                claims.put(path.substring(0, path.length() - 4), claims(text, name + "/" + path));
            } else if (!path.equals("program.yml")) {
                files.put(path, text);
            }
        });
        byte[] program = folder.get("program.yml");
        if (program == null || claims.isEmpty()) {
            throw new IllegalArgumentException("the ledger's " + name
                    + " needs a program.yml and an exercise's file such as 05-seven-methods.yml");
        }
        String where = name + "/program.yml";
        Map<String, Object> fields = Exercise.fields(new String(program, StandardCharsets.UTF_8), where);
        return new RealProgram(
                name,
                String.valueOf(fields.getOrDefault("title", name)),
                texts(fields, "needs", where),
                "client".equals(fields.get("kind")),
                texts(fields, "folders", where),
                files,
                texts(fields, "prepare", where),
                texts(fields, "command", where),
                claims);
    }

    private static Map<String, Claim> claims(String text, String where) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        Exercise.fields(text, where)
                .forEach((check, value) -> claims.put(check, Claim.of(value, where + ": " + check)));
        return claims;
    }

    private static List<String> texts(Map<String, Object> fields, String name, String where) {
        Object value = fields.getOrDefault(name, List.of());
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(where + ": " + name + " must be a list, but was " + value);
        }
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(String.valueOf(one)));
        return List.copyOf(texts);
    }
}
