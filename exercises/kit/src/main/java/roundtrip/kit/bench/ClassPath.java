package roundtrip.kit.bench;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where this JVM has the kit and the student's classes from; Maven's exec:java has a class loader of its own for them. */
final class ClassPath {
    private ClassPath() {}

    static String current() {
        ClassLoader loader = ClassPath.class.getClassLoader();
        if (!(loader instanceof URLClassLoader)) {
            return System.getProperty("java.class.path");
        }
        return Arrays.stream(((URLClassLoader) loader).getURLs())
                .map(url -> {
                    try {
                        return Path.of(url.toURI()).toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException("a part of the class path has no path: " + url, e);
                    }
                })
                .collect(Collectors.joining(File.pathSeparator));
    }
}
