package roundtrip.kit.check;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The student's compiled classes, read as bytes and never loaded. */
public final class Code {
    private static final Set<String> MUTABLE = Set.of(
            "java.util.Collection",
            "java.util.Map",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicReference");

    private static final Set<String> FIXED = Set.of("java.util.List", "java.util.Set", "java.util.Map");
    private static final Set<String> MAKERS = Set.of("java.util", "java.util.concurrent");

    private final Scope scope;
    private final Supplier<JavaClasses> classes;
    private final List<String> packages;

    /** @param packages what the classes may use, as in {@code exercise.yml}: {@code java..}, or {@code !java.sql..} for what they may not */
    public Code(Scope scope, Supplier<JavaClasses> classes, List<String> packages) {
        this.scope = scope;
        this.classes = classes;
        this.packages = packages;
    }

    /** Fails the check when a class uses a package that the README does not allow, or keeps state in a static field. */
    public void shouldStayWithinTheRules() {
        Set<String> foreign = new TreeSet<>();
        Set<String> statics = new TreeSet<>();
        if (classes.get().isEmpty()) {
            throw new IllegalStateException("expected compiled classes to look at, got none: no rule is broken by no class");
        }
        Set<String> own = classes.get().stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        for (JavaClass type : classes.get()) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> !target.isPrimitive())
                    .filter(target -> !own.contains(target.getPackageName()))
                    .filter(target -> isForbidden(target) || !isAllowed(target.getPackageName()))
                    .forEach(target -> foreign.add(type.getSimpleName() + " uses " + target.getName()));
            type.getFields().stream().filter(Code::isSharedState).forEach(field -> statics.add(field.getFullName()));
        }
        if (!foreign.isEmpty()) {
            throw scope.failed(List.of(), "only classes of " + packages, String.join("; ", foreign));
        }
        if (!statics.isEmpty()) {
            throw scope.failed(
                    List.of(),
                    "no static field that can change: two servers in one JVM would share it",
                    String.join("; ", statics));
        }
    }

    /** What is forbidden may be a package or a class: {@code !java.io.File*}. */
    private boolean isForbidden(JavaClass type) {
        return packages.stream()
                .filter(pattern -> pattern.startsWith("!"))
                .map(pattern -> PackageMatcher.of(pattern.substring(1)))
                .anyMatch(pattern -> pattern.matches(type.getPackageName()) || pattern.matches(type.getName()));
    }

    private boolean isAllowed(String name) {
        return packages.stream()
                .filter(pattern -> !pattern.startsWith("!"))
                .anyMatch(pattern -> PackageMatcher.of(pattern).matches(name));
    }

    private static boolean isSharedState(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.STATIC) || field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || (isMutable(field.getRawType()) && !isFixedList(field));
    }

    /** A List, Set or Map whose class makes no changeable one while it is loaded: {@code static final Set<String> NAMES = Set.of(..)}. */
    private static boolean isFixedList(JavaField field) {
        return FIXED.contains(field.getRawType().getName())
                && field.getOwner().getStaticInitializer().stream()
                        .flatMap(loading -> loading.getCallsFromSelf().stream())
                        .map(JavaAccess::getTargetOwner)
                        .noneMatch(maker -> MAKERS.contains(maker.getPackageName()) && !FIXED.contains(maker.getName()));
    }

    private static boolean isMutable(JavaClass type) {
        return MUTABLE.contains(type.getName())
                || type.getAllRawInterfaces().stream().anyMatch(parent -> MUTABLE.contains(parent.getName()))
                || type.getAllRawSuperclasses().stream().anyMatch(parent -> MUTABLE.contains(parent.getName()));
    }
}
