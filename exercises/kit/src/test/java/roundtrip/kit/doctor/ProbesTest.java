package roundtrip.kit.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.kit.doctor.Finding.Grade;

class ProbesTest {
    @TempDir
    private Path folder;

    private static Finding jdk(String release, String bits, String javaHome, boolean compiler) {
        Map<String, String> properties = Map.of(
                "java.specification.version", release, "java.version", release, "java.vendor", "Acme", "sun.arch.data.model", bits, "java.home", "/jdk");
        return new JdkProbe(properties, javaHome, compiler).look();
    }

    private static Finding maven(String version, String home) {
        return new MavenProbe(version, home, "").look();
    }

    @Test
    void aTriedJdkWithCompilerIsFine() {
        assertThat(jdk("17", "64", "/jdk", true)).isEqualTo(Finding.ok("Acme 17, 64 bit"));
        assertThat(jdk("19", "64", "", true).grade()).isEqualTo(Grade.NOTE);
    }

    @Test
    void anOldNarrowOrHalfJdkMustBeReplaced() {
        assertThat(jdk("1.8", "64", "", true).grade()).isEqualTo(Grade.CURE);
        assertThat(jdk("17", "32", "", true).grade()).isEqualTo(Grade.CURE);
        assertThat(jdk("17", "64", "", false).grade()).isEqualTo(Grade.CURE);
    }

    @Test
    void anotherJavaHomeIsNamed() {
        assertThat(jdk("17", "64", "/other", true).found()).endsWith("in /jdk although JAVA_HOME says /other");
    }

    @Test
    void theWrapperOrMaven39IsFine() {
        assertThat(maven("3.9.16", "/opt/maven").grade()).isEqualTo(Grade.OK);
        assertThat(maven("3.8.7", "/home/a/.m2/wrapper/dists/x").grade()).isEqualTo(Grade.OK);
        assertThat(maven("4.0.0-rc-4", "/opt/maven").grade()).isEqualTo(Grade.OK);
        assertThat(maven("", "").grade()).isEqualTo(Grade.OK);
    }

    @Test
    void anOlderMavenIsANoteAndAVeryOldOneMustGo() {
        assertThat(maven("3.8.7", "/usr/share/maven").grade()).isEqualTo(Grade.NOTE);
        assertThat(maven("3.6.3", "/usr/share/maven").grade()).isEqualTo(Grade.NOTE);
        assertThat(maven("3.6.2", "/usr/share/maven").grade()).isEqualTo(Grade.CURE);
    }

    @Test
    void theFirstMavenOnThePathIsNamed() throws IOException {
        Path mvn = Files.createFile(folder.resolve("mvn"));

        assertThat(new MavenProbe("3.8.7", "/usr/share/maven", "/nowhere" + java.io.File.pathSeparator + folder).look().found())
                .isEqualTo("3.8.7, the first mvn on the path is " + mvn);
    }

    @Test
    void anotherDefaultCharsetIsHarmlessAnotherSourceCharsetIsNot() {
        Charset latin = StandardCharsets.ISO_8859_1;
        String misread = new String(CharsetProbe.sourceText().getBytes(StandardCharsets.UTF_8), latin);

        assertThat(new CharsetProbe(StandardCharsets.UTF_8, CharsetProbe.sourceText()).look()).isEqualTo(Finding.ok("UTF-8"));
        assertThat(new CharsetProbe(latin, CharsetProbe.sourceText()).look().grade()).isEqualTo(Grade.NOTE);
        assertThat(new CharsetProbe(StandardCharsets.UTF_8, misread).look().grade()).isEqualTo(Grade.CURE);
    }

    @Test
    void aConsoleOfAnotherCharsetIsANote() {
        assertThat(new ConsoleProbe("utf-8").look().grade()).isEqualTo(Grade.OK);
        assertThat(new ConsoleProbe("Cp1252").look().found()).isEqualTo("Cp1252");
    }

    @Test
    void loopbackAnswersAndAStrangeLocalhostIsANote() throws IOException {
        assertThat(new LoopbackProbe(name -> InetAddress.getByName("127.0.0.1")).look().grade()).isEqualTo(Grade.OK);
        assertThat(new LoopbackProbe(name -> InetAddress.getByName("::1")).look().grade()).isEqualTo(Grade.NOTE);
    }

    @Test
    void anAddressThatCannotBeBoundIsANote() throws IOException {
        InetAddress ofSomebodyElse = InetAddress.getByName("2001:db8::1");

        assertThat(new Ipv6Probe(ofSomebodyElse).look().grade()).isEqualTo(Grade.NOTE);
    }

    private static ProxySelector always(Proxy proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(proxy);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        };
    }

    @Test
    void aProxyIsANoteUntilItAnswersForThisComputer() {
        ProxySelector direct = always(Proxy.NO_PROXY);
        ProxySelector taken = always(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.test", 3128)));

        assertThat(new ProxyProbe(Map.of(), Map.of(), direct).look()).isEqualTo(Finding.ok("none"));
        assertThat(new ProxyProbe(Map.of("http_proxy", "x"), Map.of("https.proxyHost", "y"), direct).look().found())
                .isEqualTo("set: http_proxy, https.proxyHost");
        assertThat(new ProxyProbe(Map.of(), Map.of(), taken).look().grade()).isEqualTo(Grade.CURE);
    }

    @Test
    void aFolderThatTakesFilesIsFineAndStaysEmpty() {
        assertThat(new TempProbe(List.of(folder), false).look().grade()).isEqualTo(Grade.OK);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereMustBeCured() {
        assertThat(new TempProbe(List.of(folder.resolve("no")), false).look().grade()).isEqualTo(Grade.CURE);
    }

    @Test
    void aLongPathIsANoteOnWindowsOnly() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a".repeat(100)).resolve("b".repeat(100)));

        assertThat(new TempProbe(List.of(deep), true).look().grade()).isEqualTo(Grade.NOTE);
        assertThat(new TempProbe(List.of(deep), false).look().grade()).isEqualTo(Grade.OK);
    }

    @Test
    void aSecondJvmThatCannotBeStartedMustBeCured() throws Exception {
        assertThat(new ChildProbe(List.of(folder.resolve("java").toString())).look().grade()).isEqualTo(Grade.CURE);
    }

    @Test
    void aClockBesideTheFileSystemsIsANoteAndOneOfAnotherAgeMustBeSet() throws IOException {
        assertThat(new ClockProbe(Clock.systemUTC(), folder).look().grade()).isEqualTo(Grade.OK);
        assertThat(new ClockProbe(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)), folder).look().grade()).isEqualTo(Grade.NOTE);
        assertThat(new ClockProbe(Clock.fixed(Instant.parse("2023-12-31T23:59:59Z"), ZoneOffset.UTC), folder).look().grade())
                .isEqualTo(Grade.CURE);
    }

    @Test
    void littleRoomIsANoteAndAlmostNoneMustBeMade() {
        assertThat(new DiskProbe(501_000_000).look()).isEqualTo(Finding.ok("501 MB free"));
        assertThat(new DiskProbe(500_000_000).look().grade()).isEqualTo(Grade.NOTE);
        assertThat(new DiskProbe(99_000_000).look().grade()).isEqualTo(Grade.CURE);
    }

    @Test
    void aMissingKeyStoreNamesTheVendor() throws IOException {
        assertThat(new KeysProbe("PKCS12", "Acme").look().grade()).isEqualTo(Grade.OK);
        assertThat(new KeysProbe("PKCS99", "Acme").look().found()).contains("Acme");
    }
}
