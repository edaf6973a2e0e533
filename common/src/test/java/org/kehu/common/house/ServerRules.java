package org.kehu.common.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** How the server's components are layered: boundary, control, entity. */
public final class ServerRules {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    @ArchTest
    public static final ArchRule ENTITIES_LOOK_AT_NOTHING_ABOVE = noClasses()
            .that()
            .resideInAPackage("org.kehu.server..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kehu.server..control..", "org.kehu.server..boundary..")
            .allowEmptyShould(true)
            .because("dependencies run boundary, control, entity");

    @ArchTest
    public static final ArchRule CONTROL_DOES_NOT_KNOW_THE_BOUNDARY = noClasses()
            .that()
            .resideInAPackage("org.kehu.server..control..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kehu.server..boundary..")
            .allowEmptyShould(true)
            .because("dependencies run boundary, control, entity");

    @ArchTest
    public static final ArchRule TRANSACTIONAL_CLASSES_ARE_BOUNDARIES = noClasses()
            .that()
            .resideOutsideOfPackage("org.kehu.server..boundary..")
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .allowEmptyShould(true)
            .because("a transaction begins where a request comes in, and is seen there");

    @ArchTest
    public static final ArchRule TRANSACTIONAL_METHODS_ARE_BOUNDARIES = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.kehu.server..boundary..")
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .allowEmptyShould(true)
            .because("a transaction begins where a request comes in, and is seen there");

    @ArchTest
    public static final ArchRule ENTITIES_STAY_INSIDE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should(new KeepEntitiesInside())
            .allowEmptyShould(true)
            .because("JPA entities never leave the server: the wire carries records by the shared codec");

    /** Entities of other components, such as credentials, are no records. */
    @ArchTest
    public static final ArchRule ONLY_THE_STORE_KNOWS_RECORD_ENTITIES = classes()
            .that()
            .resideInAnyPackage(Areas.serverEntityPackages())
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("org.kehu.server.records..", "org.kehu.server..entity..")
            .allowEmptyShould(true)
            .because("every write of a record goes through the door, which logs it");

    @ArchTest
    public static final ArchRule BOUNDARIES_WRITE_NOTHING_THEMSELVES = noClasses()
            .that()
            .resideInAPackage("org.kehu.server..boundary..")
            .should()
            .callMethodWhere(target(nameMatching("persist|merge|remove|executeUpdate"))
                    .and(target(owner(resideInAPackage("jakarta.persistence..")))))
            .allowEmptyShould(true)
            .because("a boundary hands commands to the door; a write beside it would be missing in the change log");

    /** Two starts of the program may be at work on one database: one that serves, and one that upgrades it. */
    @ArchTest
    public static final ArchRule NOTHING_BEGINS_BEFORE_THE_SCHEMA_IS_READY = noClasses()
            .that()
            .resideOutsideOfPackage("org.kehu.server.database.boundary..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.enterprise.context.Initialized")
            .allowEmptyShould(true)
            .because("what works by itself begins on SchemaReady: before, an upgrade may be on its way");

    private ServerRules() {}

    private static final class KeepEntitiesInside extends ArchCondition<JavaMethod> {
        KeepEntitiesInside() {
            super("neither take nor give JPA entities");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity")
                            || type.getSimpleName().endsWith("Entity"))
                    .forEach(type -> events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " mentions " + type.getName())));
        }
    }
}
