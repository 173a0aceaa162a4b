package roundtrip.kit.host;

/** Would stand in for the real one. */
public class Main {
    private Main() {}
}
