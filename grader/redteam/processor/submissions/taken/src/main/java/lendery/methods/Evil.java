package lendery.methods;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

/** Writes a file on the host when the compiler loads it. */
@SupportedAnnotationTypes("*")
public final class Evil extends AbstractProcessor {
    @Override
    public void init(ProcessingEnvironment environment) {
        try {
            Files.writeString(Path.of("@marker-file@"), "was here");
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
        return false;
    }
}
