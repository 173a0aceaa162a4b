package roundtrip.kit.bench;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import java.nio.file.Path;

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
            return new ClassFileImporter().importPath(place);
        });
    }
}
