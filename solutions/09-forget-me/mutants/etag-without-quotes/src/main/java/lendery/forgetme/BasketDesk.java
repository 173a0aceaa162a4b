package lendery.forgetme;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Each member's basket. */
final class BasketDesk {
    private final BasketStore baskets;
    private final Guard guard;

    BasketDesk(BasketStore baskets, Guard guard) {
        this.baskets = baskets;
        this.guard = guard;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/basket", this::show);
        routes.put("/basket/{isbn}", this::put);
        routes.delete("/basket/{isbn}", this::remove);
    }

    private void show(Context ctx) throws SQLException {
        String member = guard.member(ctx);
        Map<String, Object> basket = new LinkedHashMap<>();
        basket.put("member", member);
        basket.put("isbns", baskets.of(member));
        String json = Json64.write(basket);
        ctx.header("ETag", tag(json)).contentType("application/json").result(json);
    }

    /** Made from the bytes alone, so every copy makes the same. */
    private static String tag(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return Json64.encode(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void put(Context ctx) throws SQLException {
        baskets.put(guard.member(ctx), ctx.pathParam("isbn"));
        ctx.status(204);
    }

    private void remove(Context ctx) throws SQLException {
        ctx.status(baskets.remove(guard.member(ctx), ctx.pathParam("isbn")) ? 204 : 404);
    }
}
