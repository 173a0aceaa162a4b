package roundtrip.checks.stubbornclient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import roundtrip.kit.check.Client;

/** The library's desk, played by a server of ours: it answers as told, and counts what arrives. */
public abstract class Desk {
    private final Client client;

    Desk(Client client) {
        this.client = client;
    }

    /** The setting that leads a client to this desk. */
    abstract String address();

    /** The complete requests that hold {@code mark}, in the order in which they came. */
    public abstract List<Seen> seen(String mark);

    /** A new client of this desk. */
    public Client client(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("library.url=" + address());
        return client.with(all.toArray(new String[0]));
    }

    /** The same in a process of its own. */
    public Client clientElsewhere(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("library.url=" + address());
        return client.inAProcess(all.toArray(new String[0]));
    }

    /** Lets a new client begin with the wish. */
    public Visit begin(Wish wish, String... settings) {
        return begin(client(settings), wish);
    }

    public Visit begin(Client by, Wish wish) {
        return new Visit(this, wish, by.begin(wish.call(), wish.argument()));
    }

    /** Lets one client begin with all of them, side by side. */
    public List<Visit> begin(Client by, Collection<Wish> wishes) {
        List<Visit> visits = new ArrayList<>();
        wishes.forEach(wish -> visits.add(begin(by, wish)));
        return visits;
    }
}
