package roundtrip.suites.sevenmethods;

import roundtrip.kit.check.Answer;
import roundtrip.kit.check.Subject;

/** HEAD and GET of one address, side by side. */
record HeadAndGet(Subject library, String address) {
    void shouldMatch() {
        Answer get = library.given("").get(address);
        String type = get.header("Content-Type").orElse("");
        String length = get.header("Content-Length")
                .orElse(String.valueOf(get.response().content().length));
        library.given("GET answers " + get.status() + ", Content-Type: " + type + ", with " + length + " bytes");

        Answer head = library.head(address).shouldHaveStatus(get.status()).shouldHaveNoBody();
        head.should(head.header("Content-Type").orElse("").equals(type), "Content-Type: " + type);
        head.should(
                head.header("Content-Length").orElse(length).equals(length),
                "Content-Length: " + length + ", or no such field");
    }
}
