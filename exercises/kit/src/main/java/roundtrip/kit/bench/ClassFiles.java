package roundtrip.kit.bench;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * Reads a student's compiled classes as bytes, from a folder or a jar; nothing is loaded.
 *
 * <p>Of the classes that they use only collections and the like are looked up, since a rule asks what those are; to look all of them up
 * would take ten times as long.
 */
public final class ClassFiles {
    private ClassFiles() {}

    public static JavaClasses read(Path place) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
            configuration.setClassResolverArguments("java.util");
            return Files.isDirectory(place) ? new ClassFileImporter().importPath(place) : jar(place);
        });
    }

    /**
     * A path to a jar would be taken for a folder without classes, and no rule is broken by no class. Jars that were read before are not
     * remembered: another student's may lie at the same path later.
     */
    private static JavaClasses jar(Path place) {
        URLConnection.setDefaultUseCaches("jar", false);
        try (JarFile jar = new JarFile(place.toFile())) {
            return new ClassFileImporter().importJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the compiled classes", e);
        }
    }
}
