package roundtrip.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A section of an RFC with the address at which it can be read. */
record RfcLink(String label, String address) {
    private static final Pattern PLACE = Pattern.compile(
            "(?:RFC )?(?<rfc>[0-9]{3,5})(?: ?§ ?(?<first>[0-9A-Z][0-9.]*))?|§ ?(?<next>[0-9A-Z][0-9.]*)");

    /** All that a check's {@code rfc} names, such as {@code RFC 9110 §15.3.2, §10.2.2}. */
    static List<RfcLink> all(String text) {
        List<RfcLink> links = new ArrayList<>();
        String rfc = "";
        Matcher found = PLACE.matcher(text);
        while (found.find()) {
            String number = found.group("rfc");
            rfc = number == null ? rfc : number;
            String section = number == null ? found.group("next") : found.group("first");
            if (!rfc.isEmpty()) {
                links.add(link(rfc, section == null ? "" : section.replaceAll("\\.+$", "")));
            }
        }
        return links;
    }

    private static RfcLink link(String rfc, String section) {
        String address = "https://www.rfc-editor.org/rfc/rfc" + rfc;
        if (section.isEmpty()) {
            return new RfcLink("RFC " + rfc, address);
        }
        String anchor = Character.isLetter(section.charAt(0)) ? "#appendix-" : "#section-";
        return new RfcLink("RFC " + rfc + " §" + section, address + anchor + section);
    }
}
