package roundtrip.grader.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import roundtrip.kit.bench.Host;
import roundtrip.kit.bench.Hosts;

/** Starts one real program where a suite asks for the student's. Whoever made it closes it. */
final class RealHosts implements Hosts, AutoCloseable {
    private final RealProgram program;
    private final Installed installed;
    private final Path folder;
    private final List<RealHost> opened = new ArrayList<>();

    RealHosts(RealProgram program, Installed installed, Path folder) {
        this.program = program;
        this.installed = installed;
        this.folder = folder;
    }

    private record Nothing() implements State {}

    @Override
    public Host shared() {
        RealHost host = new RealHost(program, installed, folder.resolve("h" + opened.size()));
        opened.add(host);
        return host;
    }

    @Override
    public Host process(State state) {
        return shared();
    }

    @Override
    public Host bare() {
        throw new UnsupportedOperationException("checks that need a store do not fit a real program");
    }

    @Override
    public State state() {
        return new Nothing();
    }

    @Override
    public void close() {
        opened.forEach(RealHost::close);
    }
}
