package roundtrip.quiz.exchange.qti;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.exchange.Drafts;
import roundtrip.quiz.exchange.ExchangeException;
import roundtrip.quiz.exchange.ExchangeFormat;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.xml.Element;
import roundtrip.quiz.exchange.xml.XmlReader;
import roundtrip.quiz.exchange.xml.Zip;

/** QTI: single items, QTI 1.2's files of many, and packages. */
public final class QtiFormat implements ExchangeFormat {

    private final String name;
    private final Set<String> roots;
    private final boolean written;

    private QtiFormat(String name, Set<String> roots, boolean written) {
        this.name = name;
        this.roots = roots;
        this.written = written;
    }

    public static QtiFormat version3() {
        return new QtiFormat("qti3", Set.of("qti-assessment-item"), true);
    }

    public static QtiFormat version2() {
        return new QtiFormat("qti2", Set.of("assessmentItem"), false);
    }

    public static QtiFormat version12() {
        return new QtiFormat("qti1.2", Set.of("questestinterop", "item"), false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean binary() {
        return true;
    }

    @Override
    public Optional<Writer> writer() {
        return written ? Optional.of(new QtiWriter()) : Optional.empty();
    }

    @Override
    public Imported read(byte[] file) {
        Drafts drafts = new Drafts();
        Set<String> idents = new HashSet<>();
        if (!Zip.is(file)) {
            Element root = XmlReader.read(file);
            if (!roots.contains(root.name())) {
                throw new ExchangeException(
                        "qti-version",
                        "expected " + name + ", whose root is " + roots + ", got \"" + root.name() + "\"");
            }
            document(root, "item", drafts, idents);
            return drafts.done();
        }
        sources(Zip.read(file), drafts).forEach((path, root) -> document(root, path, drafts, idents));
        return drafts.done();
    }

    /** The documents of a package that hold items. */
    private Map<String, Element> sources(Map<String, byte[]> files, Drafts drafts) {
        Map<String, Element> sources = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            boolean xml = path.endsWith(".xml") || path.endsWith(".qti");
            if (xml && !path.endsWith("imsmanifest.xml") && !readElsewhere(path, files)) {
                try {
                    Element root = XmlReader.read(bytes);
                    if (roots.contains(root.name())) {
                        sources.put(path, root);
                    }
                } catch (ExchangeException e) {
                    if (!e.code().equals("xml")) {
                        throw e;
                    }
                    drafts.lost(path, String.valueOf(e.getMessage()));
                }
            }
        });
        return sources;
    }

    /** Canvas writes a quiz twice: poorly for all, and whole for itself. */
    private static boolean readElsewhere(String path, Map<String, byte[]> files) {
        if (!path.endsWith("/assessment_qti.xml")) {
            return false;
        }
        String ident = path.substring(0, path.length() - "/assessment_qti.xml".length());
        return files.containsKey("non_cc_assessments/" + ident + ".xml.qti");
    }

    private void document(Element root, String path, Drafts drafts, Set<String> idents) {
        if (!roots.contains("questestinterop")) {
            String title = root.attribute("identifier").isEmpty() ? path : root.attribute("identifier");
            drafts.attempt(title, it -> new ItemReader(Names.plain(root), title).read(it));
            return;
        }
        List<Element> items = root.everywhere("item");
        for (Element item : items) {
            String title = item.attribute("title").isEmpty() ? item.attribute("ident") : item.attribute("title");
            drafts.attempt(title, it -> new Reader12(item).read(it, idents));
        }
        root.everywhere("bankentry_item")
                .forEach(it ->
                        drafts.lost("item " + it.attribute("item_ref"), "an item of a bank that is not in this file"));
        root.everywhere("sourcebank_ref")
                .forEach(it -> drafts.lost(it.text(), "items of a bank that is not in this file"));
    }
}
