package lendery.idempotency;

import java.net.http.HttpClient;

/** Does what ShelfRobot is for. */
final class Caller {
    private Caller() {}

    static HttpClient.Version look() {
        return HttpClient.Version.HTTP_1_1;
    }
}
