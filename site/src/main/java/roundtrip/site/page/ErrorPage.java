package roundtrip.site.page;

/** What an error page says: what happened, and what to do. */
public record ErrorPage(int status, String what, String todo) {
    public String title() {
        return switch (status) {
            case 400 -> "400 · not readable";
            case 403 -> "403 · not for this account";
            case 404 -> "404 · not here";
            case 405 -> "405 · wrong method";
            case 409 -> "409 · someone wrote meanwhile";
            case 413 -> "413 · too large";
            case 415 -> "415 · wrong format";
            case 422 -> "422 · cannot be done as asked";
            case 426 -> "426 · wrong protocol version";
            case 429 -> "429 · too many tries";
            case 503 -> "503 · busy";
            default -> status >= 500 ? status + " · our fault" : status + " · refused";
        };
    }
}
