package lendery.status;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The entity tags that a request lists in a condition (RFC 9110 §8.8.3, §13.1).
 *
 * @param any whether it says {@code *}
 */
record Tags(boolean any, List<String> list) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    /** The tag of a content: its name follows from what is sent, and from nothing else. */
    static String of(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Empty when the request has no such field. */
    static Optional<Tags> in(Context ctx, String field) {
        List<String> lines = Collections.list(ctx.req().getHeaders(field));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String value = lines.get(0);
        Matcher tags = TAG.matcher(value);
        return Optional.of(new Tags(value.strip().equals("*"), tags.results().map(MatchResult::group).collect(Collectors.toList())));
    }

    /** Weak comparison: {@code W/} makes no difference. */
    boolean matchWeakly(String tag) {
        return any || list.stream().anyMatch(each -> each.replaceFirst("^W/", "").equals(tag));
    }

    /** Strong comparison: a weak tag matches nothing. */
    boolean matchStrongly(String tag) {
        return any || list.contains(tag);
    }
}
