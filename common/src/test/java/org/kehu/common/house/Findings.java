package org.kehu.common.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is found inside one source file: sizes of its methods, and whatever the house forbids. */
final class Findings extends TreeScanner<@Nullable Void, @Nullable Void> {
    static final int MOST_LINES = 40;
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("Default[A-Z].*|.*(Impl|Manager|Helper|Utils?|Dto|DTO)");
    private static final Pattern SLEEPS = Pattern.compile("(.*\\.)?sleep");
    private static final Set<String> DISABLES = Set.of("Disabled", "Ignore");

    private final JavaSource source;
    final List<Integer> lines = new ArrayList<>();
    final List<String> tooLong = new ArrayList<>();
    final List<String> badNames = new ArrayList<>();
    final List<String> weakTests = new ArrayList<>();

    private Findings(JavaSource source) {
        this.source = source;
    }

    static Findings in(JavaSource source) {
        Findings found = new Findings(source);
        found.scan(source.tree(), null);
        return found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
        int count = source.linesOf(method);
        lines.add(count);
        if (count > MOST_LINES) {
            tooLong.add("%s:%d %s has %d lines, at most %d are right"
                    .formatted(source.name(), source.lineOf(method), method.getName(), count, MOST_LINES));
        }
        return super.visitMethod(method, none);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
        if (SAYS_NOTHING.matcher(type.getSimpleName()).matches()) {
            badNames.add("%s:%d %s: name it after what it does"
                    .formatted(source.name(), source.lineOf(type), type.getSimpleName()));
        }
        return super.visitClass(type, none);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        if (SLEEPS.matcher(call.getMethodSelect().toString()).matches()) {
            weakTests.add("%s:%d sleeps: wait for what should happen".formatted(source.name(), source.lineOf(call)));
        }
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
        if (DISABLES.contains(annotation.getAnnotationType().toString())) {
            weakTests.add(
                    "%s:%d is switched off: mend or delete it".formatted(source.name(), source.lineOf(annotation)));
        }
        return super.visitAnnotation(annotation, none);
    }
}
