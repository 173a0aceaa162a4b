package roundtrip.checks.stubbornclient;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import roundtrip.kit.check.Client;
import roundtrip.kit.check.Origin;
import roundtrip.kit.wire.Deadline;
import roundtrip.kit.wire.Delivery;
import roundtrip.kit.wire.FaultServer.Script;

/** The desk as the raw fault server plays it: broken bytes, silence, and instants that no client can move. */
public final class RawDesk extends Desk {
    private final Origin origin;
    private final Client client;

    public RawDesk(Client client, Origin origin) {
        super(client);
        this.origin = origin;
        this.client = client;
    }

    @Override
    String address() {
        origin.faults();
        return "${faults}";
    }

    /** The wish's requests get these answers in a row; the last one is given again and again. */
    public RawDesk answer(Wish wish, Script... answers) {
        origin.faults().on(wish.mark(), answers);
        return this;
    }

    /** A whole answer, after which the connection ends; {@code fields} are whole lines. */
    public static Script whole(int status, String content, String... fields) {
        return peer -> peer.send(head(status, content.getBytes(StandardCharsets.UTF_8).length, fields) + content);
    }

    /** The answer that the wish hopes for. */
    public static Script fulfilled(Wish wish) {
        return wish.wanted() == null ? peer -> peer.send("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n") : whole(200, wish.answer());
    }

    /** The head of an answer that promises so many bytes. */
    public static String head(int status, int length, String... fields) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Told\r\nContent-Type: application/json\r\nConnection: close\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
    }

    /** This desk's address as the client knows it. */
    public URI uri() {
        return origin.faultsUri();
    }

    @Override
    public List<Seen> seen(String mark) {
        return received(mark).stream()
                .map(delivery -> new Seen(delivery.method(), delivery.target(), delivery::header, delivery.text()))
                .collect(Collectors.toList());
    }

    /** The same with their instants. */
    public List<Delivery> received(String mark) {
        return origin.faults().received(mark);
    }

    /** Waits until that request of the visit has come, from 1, and then until the client has ended its connection; fails the check when it does not. */
    public void shouldBeLeft(Visit visit, int number) throws InterruptedException {
        Deadline guard = client.in(Duration.ofSeconds(6));
        List<Delivery> deliveries = origin.faults().received(visit.wish().mark(), number, guard);
        visit.should(deliveries.size() >= number, "request " + number + " is sent");
        boolean left = deliveries.get(number - 1).isLeft(guard);
        visit.should(left, "the client ends the connection of request " + number, visit.got() + "; connection " + number + " is still open");
    }

    /** The waits before the second request, the third, and so on: from the last byte of an answer to the first byte of what followed. */
    public List<Duration> waits(Visit visit) {
        List<Delivery> deliveries = received(visit.wish().mark());
        List<Duration> waits = new ArrayList<>();
        for (int i = 1; i < deliveries.size(); i++) {
            waits.add(Duration.ofNanos(deliveries.get(i).firstByte() - deliveries.get(i - 1).answered()));
        }
        return waits;
    }

    /** Fails the check unless the first waits are at least so long; more of them are not looked at. */
    public void shouldWait(Visit visit, long... millis) {
        List<Duration> waits = waits(visit);
        String got = waits.stream().map(wait -> wait.toMillis() + " ms").collect(Collectors.joining(", "));
        boolean enough = waits.size() >= millis.length;
        for (int i = 0; enough && i < millis.length; i++) {
            enough = waits.get(i).compareTo(Duration.ofMillis(millis[i])) >= 0;
        }
        String expected = Arrays.stream(millis).mapToObj(wait -> wait + " ms").collect(Collectors.joining(", "));
        visit.should(enough, "waits of at least " + expected, waits.isEmpty() ? visit.got() : "waits of " + got);
    }
}
