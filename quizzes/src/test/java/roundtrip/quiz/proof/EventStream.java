package roundtrip.quiz.proof;

import java.util.ArrayList;
import java.util.List;

/** An event stream that has ended, read by WHATWG HTML §9.2.6 alone. */
record EventStream(List<String> events, String lastEventId) {

    static EventStream read(String stream) {
        List<String> events = new ArrayList<>();
        String lastEventId = "";
        String idBuffer = "";
        StringBuilder data = new StringBuilder();
        List<String> lines = new ArrayList<>(List.of(stream.split("\r\n|\n|\r", -1)));
        lines.remove(lines.size() - 1); // what stands after the last line end is no line yet
        for (String line : lines) {
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String rest = colon < 0 ? "" : line.substring(colon + 1);
            String value = rest.startsWith(" ") ? rest.substring(1) : rest;
            if (line.isEmpty()) {
                lastEventId = idBuffer;
                if (!data.isEmpty()) {
                    events.add(data.substring(0, data.length() - 1));
                }
                data.setLength(0);
            } else if (field.equals("data")) {
                data.append(value).append('\n');
            } else if (field.equals("id") && value.indexOf('\0') < 0) {
                idBuffer = value;
            }
        }
        return new EventStream(List.copyOf(events), lastEventId);
    }
}
