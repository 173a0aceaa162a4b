package roundtrip.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser, as far as forms and cookies go; it follows nothing by itself. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]*)\"");
    private static final String BOUNDARY = "a-line-between-two-parts";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI site;
    private String cookie = "";
    private String lastPage = "";

    Visitor(URI site) {
        this.site = site;
    }

    /** The same person on another address of the site. */
    Visitor at(URI other) {
        Visitor visitor = new Visitor(other);
        visitor.cookie = cookie;
        return visitor;
    }

    String cookie() {
        return cookie;
    }

    HttpResponse<String> get(String path, String... fields) {
        HttpResponse<String> answer = send("GET", path, BodyPublishers.noBody(), List.of(fields));
        lastPage = answer.body();
        return answer;
    }

    HttpResponse<String> method(String method, String path) {
        return send(method, path, BodyPublishers.noBody(), List.of("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends a form as the last page would: with its token, and a request id unless one is given. */
    HttpResponse<String> post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!all.contains("csrf")) {
            all.addAll(List.of("csrf", found(CSRF)));
        }
        if (!all.contains("request")) {
            all.addAll(List.of("request", requestId()));
        }
        HttpResponse<String> answer = send(
                "POST",
                path,
                BodyPublishers.ofString(form(all)),
                List.of("Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded"));
        if (answer.statusCode() != 303) {
            lastPage = answer.body();
        }
        return answer;
    }

    /** Sends a form from somewhere else: the caller says which fields the request has. */
    HttpResponse<String> postFrom(List<String> header, String path, String... fields) {
        List<String> all = new ArrayList<>(header);
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return send("POST", path, BodyPublishers.ofString(form(List.of(fields))), all);
    }

    HttpResponse<String> upload(String path, String field, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "Content-Disposition: form-data; name=\"csrf\"", found(CSRF).getBytes(StandardCharsets.UTF_8));
        part(
                body,
                "Content-Disposition: form-data; name=\"" + field + "\"; filename=\"results.json\"\r\n"
                        + "Content-Type: application/json",
                file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                List.of("Sec-Fetch-Site", "same-origin", "Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    /** The page that was fetched last. */
    String page() {
        return lastPage;
    }

    String csrf() {
        return found(CSRF);
    }

    /** The request id of the last form on the last page. */
    String requestId() {
        return found(REQUEST);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no Location in " + answer + " " + answer.body()));
    }

    static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        if (from < 0) {
            throw new AssertionError("expected " + before + " in\n" + text);
        }
        return text.substring(from + before.length(), text.indexOf(after, from + before.length()));
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, List<String> fields) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve(path)).method(method, body).timeout(Duration.ofSeconds(30));
        for (int i = 0; i < fields.size(); i += 2) {
            request.header(fields.get(i), fields.get(i + 1));
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            for (String set : answer.headers().allValues("Set-Cookie")) {
                cookie = set.contains("Max-Age=0") ? "" : set.substring(0, set.indexOf(';'));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(lastPage);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String form(List<String> fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
