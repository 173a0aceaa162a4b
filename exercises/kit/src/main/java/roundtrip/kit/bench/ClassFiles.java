package roundtrip.kit.bench;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            JavaClasses classes = Files.isDirectory(place) ? new ClassFileImporter().importPath(place) : ofJar(place);
            if (classes.size() == 0) {
                throw new IllegalStateException("expected classes in " + place + ", got none: a rule over none would always hold");
            }
            return classes;
        });
    }

    /** As a path, a jar would be one file that is no class. */
    private static JavaClasses ofJar(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return new ClassFileImporter().importJar(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the compiled classes", e);
        }
    }
}
