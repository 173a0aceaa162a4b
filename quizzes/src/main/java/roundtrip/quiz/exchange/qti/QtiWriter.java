package roundtrip.quiz.exchange.qti;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import roundtrip.quiz.exchange.ExchangeFormat;

/** Writes a QTI 3 package: one file for each item, and the manifest. */
final class QtiWriter implements ExchangeFormat.Writer {

    private static final LocalDateTime THEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public Optional<String> refusal(JsonNode item) {
        boolean partial = item.path("type").asText().equals("order") && item.has("edges");
        return partial ? Optional.of("QTI's order has one correct response, this item has several") : Optional.empty();
    }

    @Override
    public byte[] write(List<? extends JsonNode> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "imsmanifest.xml", manifest(items));
            for (JsonNode item : items) {
                put(zip, "items/" + item.path("id").asText() + ".xml", ItemWriter.text(item));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(THEN);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String manifest(List<? extends JsonNode> items) {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="bank">
                  <metadata>
                    <schema>QTI Package</schema>
                    <schemaversion>3.0.0</schemaversion>
                  </metadata>
                  <organizations/>
                  <resources>
                """);
        for (JsonNode item : items) {
            String id = item.path("id").asText();
            out.append("    <resource identifier=\"item-")
                    .append(id)
                    .append("\" type=\"imsqti_item_xmlv3p0\" href=\"items/");
            out.append(id).append(".xml\"><file href=\"items/").append(id).append(".xml\"/></resource>\n");
        }
        return out.append("  </resources>\n</manifest>\n").toString();
    }
}
