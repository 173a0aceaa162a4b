package roundtrip.site.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Style sheet and pictures, served under a path that holds their hash, so that a browser may keep them for a year. */
public final class Assets {
    private static final Map<String, String> TYPES =
            Map.of("site.css", "text/css; charset=utf-8", "favicon.svg", "image/svg+xml");

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    public Assets() {
        for (String name : List.of("site.css", "favicon.svg")) {
            byte[] bytes = read(name);
            assets.put(name, new Asset(Hex.sha256(bytes).substring(0, 16), TYPES.getOrDefault(name, ""), bytes));
        }
    }

    /** The address of an asset, hash included. */
    public String path(String name) {
        return "/assets/" + find(name).hash + "/" + name;
    }

    /** All addresses under which something is served. */
    public List<String> paths() {
        return assets.keySet().stream().map(this::path).toList();
    }

    public void serve(Context ctx) {
        Asset asset = assets.get(ctx.pathParam("file"));
        if (asset == null || !asset.hash.equals(ctx.pathParam("hash"))) {
            throw Refusal.notFound("There is no such file, or it has changed since the page was made.");
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.header("ETag", '"' + asset.hash + '"');
        if (Conditional.unchanged(ctx, '"' + asset.hash + '"')) {
            return;
        }
        ctx.contentType(asset.type).result(asset.bytes);
    }

    private Asset find(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("expected one of " + assets.keySet() + ", got \"" + name + "\"");
        }
        return asset;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/roundtrip/site/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the site's jar lacks the asset " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Asset {
        private final String hash;
        private final String type;
        private final byte[] bytes;

        Asset(String hash, String type, byte[] bytes) {
            this.hash = hash;
            this.type = type;
            this.bytes = bytes;
        }
    }
}
