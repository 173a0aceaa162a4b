package roundtrip.kit;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import roundtrip.kit.doctor.CharsetProbe;
import roundtrip.kit.doctor.ChildProbe;
import roundtrip.kit.doctor.ClockProbe;
import roundtrip.kit.doctor.ConsoleProbe;
import roundtrip.kit.doctor.DiskProbe;
import roundtrip.kit.doctor.DoctorProbe;
import roundtrip.kit.doctor.Finding;
import roundtrip.kit.doctor.Ipv6Probe;
import roundtrip.kit.doctor.JdkProbe;
import roundtrip.kit.doctor.KeysProbe;
import roundtrip.kit.doctor.LoopbackProbe;
import roundtrip.kit.doctor.MavenProbe;
import roundtrip.kit.doctor.ProxyProbe;
import roundtrip.kit.doctor.TempProbe;

/** Looks at a computer before the course begins, and says what to cure. Findings about a computer never count in a mark. */
public final class Doctor {
    private final List<DoctorProbe> probes;

    public Doctor(List<DoctorProbe> probes) {
        this.probes = List.copyOf(probes);
    }

    /** All probes, with what this JVM knows of itself. The build names its Maven in {@code kit.maven.version} and {@code kit.maven.home}. */
    public static Doctor ofThisComputer() {
        Map<String, String> environment = System.getenv();
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
        Path temp = Path.of(properties.get("java.io.tmpdir"));
        Path here = Path.of("").toAbsolutePath();
        String console = properties.getOrDefault("stdout.encoding", properties.getOrDefault("native.encoding", ""));
        return new Doctor(List.of(
                new JdkProbe(properties, environment.getOrDefault("JAVA_HOME", ""), ToolProvider.getSystemJavaCompiler() != null),
                new MavenProbe(
                        properties.getOrDefault("kit.maven.version", ""),
                        properties.getOrDefault("kit.maven.home", ""),
                        environment.getOrDefault("PATH", "")),
                new CharsetProbe(Charset.defaultCharset(), CharsetProbe.sourceText()),
                new ConsoleProbe(console),
                new LoopbackProbe(InetAddress::getByName),
                new Ipv6Probe(ipv6()),
                new ProxyProbe(environment, properties, ProxySelector.getDefault()),
                new TempProbe(List.of(temp, here), File.separatorChar == '\\'),
                new ChildProbe(ChildProbe.command(properties.get("java.home"), classes())),
                new ClockProbe(Clock.systemUTC(), temp),
                new DiskProbe(here.toFile().getUsableSpace()),
                new KeysProbe("PKCS12", properties.getOrDefault("java.vendor", "?"))));
    }

    private static InetAddress ipv6() {
        byte[] address = new byte[16];
        address[15] = 1;
        try {
            return InetAddress.getByAddress(address);
        } catch (IOException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(Doctor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the kit's folder has no path", e);
        }
    }

    /** What one probe found. */
    public record Line(String probe, Finding finding) {}

    /** Looks at everything; a probe that stumbles is a note. */
    public Report examine() {
        List<Line> lines = new ArrayList<>();
        for (DoctorProbe probe : probes) {
            lines.add(new Line(probe.name(), look(probe)));
        }
        lines.sort(Comparator.comparing(line -> line.finding().grade()));
        return new Report(lines);
    }

    private static Finding look(DoctorProbe probe) {
        try {
            return probe.look();
        } catch (Exception e) {
            return Finding.note("could not be found out (" + e + ")", "nothing to do, unless something else does not work");
        }
    }

    /** The findings, what must be cured first. */
    public record Report(List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }

        /** How many must be cured before the course can begin. */
        public long cures() {
            return lines.stream().filter(line -> line.finding().grade() == Finding.Grade.CURE).count();
        }

        /** The table, ready to be printed. */
        public String text() {
            List<String> text = new ArrayList<>(List.of("", "This computer", ""));
            for (Line line : lines) {
                text.add(String.format("  %-5s %-9s %s", line.finding().grade().word(), line.probe(), line.finding().found()));
                if (!line.finding().advice().isEmpty()) {
                    text.add(String.format("  %-5s %-9s -> %s", "", "", line.finding().advice()));
                }
            }
            return String.join(System.lineSeparator(), text);
        }
    }

    /** Prints the table; the exit code is 1 when something must be cured. */
    public static void main(String[] arguments) {
        Report report = ofThisComputer().examine();
        System.out.println(report.text());
        System.exit(report.cures() == 0 ? 0 : 1);
    }
}
