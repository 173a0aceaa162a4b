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
    private final List<String> given;

    /**
     * @param packages what the classes may use, as in {@code exercise.yml}: {@code java..}, or {@code !java.sql..} and
     *     {@code !java.net.Socket} for what they may not
     * @param given paths of source files that are ours, and may use what they like
     */
    public Code(Scope scope, Supplier<JavaClasses> classes, List<String> packages, List<String> given) {
        this.scope = scope;
        this.classes = classes;
        this.packages = packages;
        this.given = given;
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
            if (isGiven(type)) {
                continue;
            }
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> !target.isPrimitive())
                    .filter(target -> !own.contains(target.getPackageName()) && !isAllowed(target))
                    .forEach(target -> foreign.add(type.getSimpleName() + " uses " + target.getName()));
            type.getFields().stream().filter(Code::isSharedState).forEach(field -> statics.add(field.getFullName()));
        }
        if (!foreign.isEmpty()) {
            throw scope.failed(List.of(), rule(), String.join("; ", foreign));
        }
        if (!statics.isEmpty()) {
            throw scope.failed(
                    List.of(),
                    "no static field that can change: two servers in one JVM would share it",
                    String.join("; ", statics));
        }
    }

    private String rule() {
        String allowed = packages.stream().filter(one -> !one.startsWith("!")).map(Code::plain).collect(Collectors.joining(", "));
        String not = packages.stream().filter(one -> one.startsWith("!")).map(one -> plain(one.substring(1))).collect(Collectors.joining(", "));
        return "your classes use those of " + allowed + (not.isEmpty() ? "" : ", but not " + not) + ", and no others";
    }

    /** {@code java.sql..} as a reader says it: {@code java.sql}. */
    private static String plain(String pattern) {
        return pattern.endsWith("..") ? pattern.substring(0, pattern.length() - 2) : pattern;
    }

    private boolean isGiven(JavaClass type) {
        String source = "/" + type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return given.stream().anyMatch(path -> path.endsWith(source));
    }

    private boolean isAllowed(JavaClass target) {
        boolean forbidden = packages.stream()
                .filter(pattern -> pattern.startsWith("!"))
                .map(pattern -> pattern.substring(1))
                .anyMatch(pattern -> pattern.equals(target.getName()) || PackageMatcher.of(pattern).matches(target.getPackageName()));
        return !forbidden
                && packages.stream()
                        .filter(pattern -> !pattern.startsWith("!"))
                        .anyMatch(pattern -> PackageMatcher.of(pattern).matches(target.getPackageName()));
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
