package roundtrip.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm get a clear error, at once, and nothing is opened for them. */
@Timeout(30)
class HostileTest {

    private static void refused(String format, byte[] file, String code) {
        assertThatThrownBy(() -> Conversions.read(format, file))
                .isInstanceOf(ExchangeException.class)
                .hasMessageStartingWith(code + ": ");
    }

    private static void refused(String format, String file, String code) {
        refused(format, file.getBytes(StandardCharsets.UTF_8), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"ADDRESS\">]><quiz><question type=\"essay\">&x;</question></quiz>",
                "<!DOCTYPE quiz [<!ENTITY % x SYSTEM \"ADDRESS\"> %x;]><quiz/>",
                "<!-- a --><?pi?><!DOCTYPE quiz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><quiz>&b;</quiz>"
            })
    void declarationsOfItsOwnAreRefused(String xml, @TempDir Path folder) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path secret = Files.writeString(folder.resolve("secret"), "<!ENTITY y \"secret\">");
            String address = "http://127.0.0.1:" + listening.getLocalPort() + "/x.dtd";

            for (String format : new String[] {"moodle", "qti3", "qti2", "qti1.2"}) {
                refused(format, xml.replace("ADDRESS", address), "xml-dtd");
                refused(format, xml.replace("ADDRESS", secret.toUri().toString()), "xml-dtd");
            }

            listening.setSoTimeout(1);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aDoctypeThatOnlyNamesADtdIsSkippedUnread() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String doctype = "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:" + listening.getLocalPort() + "/quiz.dtd\">";

            Imported imported = Conversions.read(
                    "moodle",
                    doctype
                            + "<quiz><question type=\"shortanswer\"><questiontext><text>a&nbsp;b?</text></questiontext><answer fraction=\"100\"><text>c</text></answer></question></quiz>");

            assertThat(imported.items()).hasSize(1);
            listening.setSoTimeout(1);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void deepNestingIsRefused() {
        refused("moodle", "<quiz>" + "<a>".repeat(200_000), "xml-depth");
        refused("qti2", "<assessmentItem>" + "<div>".repeat(5000), "xml-depth");
    }

    @Test
    void deepHtmlIsReadFlat() {
        String html = "&lt;b&gt;&lt;ul&gt;&lt;li&gt;".repeat(20_000) + "end";

        Imported imported = Conversions.read(
                "moodle",
                "<quiz><question type=\"shortanswer\"><questiontext format=\"html\"><text>" + html
                        + "</text></questiontext><answer fraction=\"100\"><text>c</text></answer></question></quiz>");

        assertThat(imported.items().get(0).path("stem").asText())
                .contains("end")
                .hasSizeLessThan(4000);
    }

    @Test
    void brokenEncodingsAreNamedWithTheirPlace() {
        refused("gift", new byte[] {'a', '{', (byte) 0xe9, '}'}, "encoding");
        refused("aiken", new byte[] {'a', 0, 'b'}, "encoding");
        refused("moodle", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><quiz/>", "encoding");
        assertThatThrownBy(() -> Conversions.read("gift", new byte[] {'a', (byte) 0xff, 'b'}))
                .hasMessage("encoding: expected UTF-8, got the byte 0xff at offset 1: save the file as UTF-8");
    }

    @Test
    void otherEncodingsThatXmlNamesAreRead() {
        String xml =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><quiz><question type=\"shortanswer\"><questiontext><text>caf\u00e9?</text></questiontext><answer fraction=\"100\"><text>c</text></answer></question></quiz>";

        assertThat(Conversions.read("moodle", xml.getBytes(StandardCharsets.ISO_8859_1))
                        .items()
                        .get(0)
                        .path("stem")
                        .asText())
                .isEqualTo("caf\u00e9?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e-999999999", "99999999999999999999999999999999999999999999", "NaN", "0x10"})
    void hugeNumbersCostOneItem(String number) {
        Imported imported = Conversions.read("gift", "::bad::x{#" + number + "}\n\n::good::x{#1}");

        assertThat(imported.items()).hasSize(1);
        assertThat(Conversions.losses(imported)).anyMatch(loss -> loss.startsWith("LOST line 1  number: expected"));
    }

    @Test
    void malformedXmlNamesItsLine() {
        assertThatThrownBy(() -> Conversions.read("moodle", "<quiz>\n<question>\n</quiz>"))
                .hasMessageStartingWith("xml: expected well-formed XML, got at line 3");
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.xml", "a/../../x.xml", "/x.xml", "C:\\x.xml", "..\\x.xml", "\\x.xml"})
    void namesThatLeaveThePackageAreRefused(String name) {
        refused("qti3", zip(Map.of(name, new byte[1])), "zip-path");
    }

    @Test
    void namesThatDifferOnlyInCaseAreRefused() {
        refused("qti3", zip(Map.of("a.xml", new byte[1], "A.xml", new byte[1])), "zip-duplicate");
    }

    @Test
    void bombsAreRefused() {
        refused("qti3", zip(Map.of("a.xml", new byte[1 << 20])), "zip-ratio");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 2000; i++) {
            many.put(i + ".xml", new byte[0]);
        }
        refused("qti3", zip(many), "zip-entries");
    }

    @Test
    void aSizeThatLiesIsFoundOut() {
        byte[] zip = zip(Map.of("a.xml", new byte[1 << 20]));
        int directory = directory(zip);
        for (int i = 0; i < 4; i++) {
            zip[directory + 24 + i] = (byte) (i == 0 ? 100 : 0);
        }
        refused("qti3", zip, "zip-size");
    }

    @Test
    void moreThanFiftyMebibytesAreRefusedBeforeUnpacking() {
        byte[] zip = zip(Map.of("a.xml", new byte[10]));
        zip[directory(zip) + 24 + 3] = 4;

        refused("qti3", zip, "zip-size");
    }

    @Test
    void linksAreRefused() {
        byte[] zip = zip(Map.of("a.xml", new byte[10]));
        zip[directory(zip) + 41] = (byte) 0xa1;

        refused("qti3", zip, "zip-link");
    }

    @Test
    void aZipInAZipIsNotOpened() {
        refused("qti3", zip(Map.of("inner.zip", new byte[1])), "zip-nested");
        refused("qti3", zip(Map.of("inner.xml", zip(Map.of("a.xml", new byte[1])))), "zip-nested");
    }

    @Test
    void aCutOffZipIsBroken() {
        byte[] zip = zip(Map.of("a.xml", new byte[10]));

        refused("qti3", java.util.Arrays.copyOf(zip, zip.length - 30), "zip-broken");
    }

    private static int directory(byte[] zip) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError("no directory");
    }
}
