package roundtrip.quiz.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.Source;

/** Reads what may be cited: sections of RFCs, and other documents with or without sections. */
final class Sources {

    private Sources() {}

    static Map<String, Source> of(JsonNode file) {
        Map<String, Source> sources = new LinkedHashMap<>();
        file.path("rfcs")
                .properties()
                .forEach(rfc -> rfc.getValue()
                        .properties()
                        .forEach(section -> add(
                                sources,
                                rfc(
                                        rfc.getKey(),
                                        section.getKey(),
                                        section.getValue().asText()))));
        file.path("documents")
                .properties()
                .forEach(document -> document(document.getKey(), document.getValue(), sources));
        return sources;
    }

    private static void add(Map<String, Source> sources, Source source) {
        sources.put(source.id(), source);
    }

    private static Source rfc(String rfc, String section, String title) {
        String document = rfc.toUpperCase(Locale.ROOT).replace("RFC", "RFC ");
        String anchor = Character.isDigit(section.charAt(0)) ? "section-" : "appendix-";
        URI address = URI.create("https://www.rfc-editor.org/rfc/" + rfc + "#" + anchor + section);
        return new Source(rfc + "#" + section, document + " §" + section + " " + title, Optional.of(address));
    }

    private static void document(String id, JsonNode document, Map<String, Source> sources) {
        String title = document.path("title").asText();
        Optional<String> address = Optional.ofNullable(document.path("address").textValue());
        if (!document.has("sections")) {
            add(sources, new Source(id, title, address.map(URI::create)));
        }
        document.path("sections").properties().forEach(section -> {
            String name = title + " §" + section.getKey() + " "
                    + section.getValue().path("title").asText();
            String anchor = section.getValue().path("anchor").asText();
            Optional<URI> place = address.map(page -> URI.create(anchor.isEmpty() ? page : page + "#" + anchor));
            add(sources, new Source(id + "#" + section.getKey(), name, place));
        });
    }
}
