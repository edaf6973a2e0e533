package org.kehu.common.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The business areas of the kernel from left to right, and the packages they all stand on. */
final class Areas {
    private static final String COMMON = "org.kehu.common.";
    private static final List<String> LEFT_TO_RIGHT =
            List.of("organisation", "customer", "activity", "sales", "service", "marketing", "office");
    private static final Set<String> GROUND = Set.of("command", "query", "rule", "access", "layout", "record");

    private Areas() {}

    static String[] packages() {
        return LEFT_TO_RIGHT.stream().map(area -> COMMON + area + "..").toArray(String[]::new);
    }

    static String[] groundPackages() {
        return Stream.concat(GROUND.stream().sorted(), Stream.of("sync"))
                .map(name -> COMMON + name + "..")
                .toArray(String[]::new);
    }

    /** Where the server keeps what a record type maps to. */
    static String[] serverEntityPackages() {
        return Stream.concat(Stream.of("records"), LEFT_TO_RIGHT.stream())
                .map(component -> "org.kehu.server." + component + ".entity..")
                .toArray(String[]::new);
    }

    private static String partOf(JavaClass type) {
        return type.getPackageName().substring(COMMON.length()).split("\\.")[0];
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(COMMON);
    }

    static final class LookLeftOnly extends ArchCondition<JavaClass> {
        LookLeftOnly() {
            super(
                    "import only %s and areas to their left in %s",
                    GROUND.stream().sorted().toList(), LEFT_TO_RIGHT);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            List<String> known =
                    Stream.concat(GROUND.stream(), upTo(partOf(type))).toList();
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (isOurs(target) && !known.contains(partOf(target))) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
        }

        private static Stream<String> upTo(String area) {
            return LEFT_TO_RIGHT.subList(0, LEFT_TO_RIGHT.indexOf(area) + 1).stream();
        }
    }
}
