package lendery.client;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import roundtrip.kit.Settings;

/** One try: the request, and the redirects that its answers ask for (RFC 9110 §15.4). */
final class Hops {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final URI home;
    private final int most;
    private final Line line;

    Hops(Settings settings, Line line) {
        this.home = settings.uri("library.url");
        this.most = settings.number("redirects.most");
        this.line = line;
    }

    /** Where a redirect leads cannot be gone to, or there are too many of them. */
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        Lost(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    Answer follow(Ask first, long end) throws IOException, InterruptedException, Lost {
        Ask ask = first;
        URI to = URI.create(home.toString().replaceAll("/+$", "") + first.path());
        Answer answer = line.send(ask, to, true, end);
        for (int hop = 1; isRedirect(answer); hop++) {
            if (hop > most) {
                throw new Lost(answer.status(), "more than " + most + " redirects");
            }
            to = target(to, answer);
            ask = becomesGet(ask.method(), answer.status()) ? ask.asGet() : new Ask(ask.method(), ask.path(), ask.body(), Optional.empty(), ask.tag());
            answer = sendOn(ask, to, end);
        }
        return answer;
    }

    /** After the first request it is too late to say that nothing was sent. */
    private Answer sendOn(Ask ask, URI to, long end) throws IOException, InterruptedException {
        try {
            return line.send(ask, to, isHome(to), end);
        } catch (Line.NotConnected e) {
            throw new IOException("a redirect led to where nobody listens", e);
        }
    }

    private static boolean isRedirect(Answer answer) {
        return REDIRECTS.contains(answer.status()) && answer.header("Location").isPresent();
    }

    private static boolean becomesGet(String method, int status) {
        return status == 303 || (method.equals("POST") && (status == 301 || status == 302));
    }

    private static URI target(URI from, Answer answer) throws Lost {
        try {
            URI to = from.resolve(answer.header("Location").orElseThrow());
            if ("http".equals(to.getScheme()) || "https".equals(to.getScheme())) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Lost(answer.status(), "a redirect to no address: " + answer.header("Location").orElse(""));
    }

    /** The same scheme, host and port: only there the token is shown. */
    private boolean isHome(URI to) {
        return home.getScheme().equalsIgnoreCase(to.getScheme())
                && home.getHost().equalsIgnoreCase(to.getHost())
                && port(home) == port(to);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
