package lendery.status;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;

/** If-Match and If-None-Match of one request, as they came; null where there is none. */
record Condition(String match, String noneMatch) {
    static Condition of(Context ctx) {
        return new Condition(field(ctx, "If-Match"), field(ctx, "If-None-Match"));
    }

    private static String field(Context ctx, String name) {
        List<String> lines = Collections.list(ctx.req().getHeaders(name));
        return lines.isEmpty() ? null : "," + String.join(",", lines).replaceAll("\\s", "") + ",";
    }

    /** Length and checksum of what is sent. */
    static String tag(Book book) {
        byte[] content = Json.write(book).getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        return "\"" + content.length + "-" + Long.toHexString(sum.getValue()) + "\"";
    }

    boolean isKnown(String tag) {
        return noneMatch != null && (noneMatch.equals(",*,") || noneMatch.replace(",W/", ",").contains("," + tag + ","));
    }

    void shouldHold(Book old) {
        boolean gone = match != null && (old == null || !(match.equals(",*,") || match.contains("," + tag(old) + ",")));
        if (gone || (old != null && isKnown(tag(old)))) {
            throw new Problem(412, "The book is not as you saw it.");
        }
    }
}
