package roundtrip.site.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the layout around a page's own content needs. */
public final class Frame {
    private final String title;
    private final Viewer viewer;
    private final String path;
    private final Assets assets;
    private final Supplier<String> csrf;
    private final Supplier<String> requestId;

    Frame(String title, Viewer viewer, String path, Assets assets, Supplier<String> csrf, Supplier<String> requestId) {
        this.title = title;
        this.viewer = viewer;
        this.path = path;
        this.assets = assets;
        this.csrf = csrf;
        this.requestId = requestId;
    }

    public String title() {
        return title;
    }

    public Viewer viewer() {
        return viewer;
    }

    public String asset(String name) {
        return assets.path(name);
    }

    /** A token of this session; empty for a stranger, who has no session to protect. */
    public String csrf() {
        return csrf.get();
    }

    /** A new random id for a form, under which its effect is stored once. */
    public String formRequest() {
        return requestId.get();
    }

    /** The value of aria-current for a link to this very path, or null. */
    public @Nullable String exactly(String link) {
        return path.equals(link) ? "page" : null;
    }

    /** Marks the part of the site that the reader is in: the value of aria-current, or null for none. */
    public @Nullable String current(String part) {
        return path.equals(part) || path.startsWith(part + "/") ? "true" : null;
    }
}
