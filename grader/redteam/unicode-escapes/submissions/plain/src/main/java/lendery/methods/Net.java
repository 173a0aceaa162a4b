package lendery.methods;

/** Uses what the exercise does not allow. */
final class Net {
    private Net() {}

    static Object client() {
        return java.net.http.HttpClient.newHttpClient();
    }
}
