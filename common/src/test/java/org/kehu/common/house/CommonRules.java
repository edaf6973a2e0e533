package org.kehu.common.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import org.kehu.common.record.CrmRecord;

/** What the kernel may import and call. */
public final class CommonRules {
    @ArchTest
    public static final ArchRule KERNEL_KNOWS_NO_MACHINERY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "jakarta..", "java.sql..", "javax.sql..", "java.net.http..", "org.h2..")
            .allowEmptyShould(true)
            .because("the same rules run in the window, in the server and in the simulation");

    @ArchTest
    public static final ArchRule KERNEL_READS_NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(
                    target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now|system.*|tick.*"))))
            .orShould()
            .callMethodWhere(
                    target(owner(belongToAnyOf(System.class))).and(target(nameMatching(".*(Millis|nanoTime)"))))
            .orShould()
            .callConstructor(java.util.Date.class)
            .allowEmptyShould(true)
            .because("both sides must decide alike: times come from Facts or from the Clock port");

    @ArchTest
    public static final ArchRule KERNEL_ROLLS_NO_DICE = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .allowEmptyShould(true)
            .because(
                    "ids made inside a command derive from it, so that both sides make the same; others come by a port");

    @ArchTest
    public static final ArchRule REFUSALS_QUOTE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.kehu.common.command.Quoted")
            .and()
            .doNotHaveFullyQualifiedName("org.kehu.common.sync.Titling")
            .should()
            .callMethod(CrmRecord.class, "title")
            .allowEmptyShould(true)
            .because("who is refused may be one from whom the title is withheld: only the door knows");

    @ArchTest
    public static final ArchRule RECORD_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("org.kehu.common.record..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.kehu..")
                    .and(resideInAPackage("org.kehu.common.record..").negate())
                    .and(resideInAPackage("org.kehu.common.search..").negate()))
            .allowEmptyShould(true)
            .because("fields and records are the ground that all else stands on");

    @ArchTest
    public static final ArchRule SEARCH_KNOWS_TEXTS_ALONE = noClasses()
            .that()
            .resideInAPackage("org.kehu.common.search..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.kehu..")
                    .and(resideInAPackage("org.kehu.common.search..").negate()))
            .allowEmptyShould(true)
            .because("records store what it makes of their texts");

    @ArchTest
    public static final ArchRule AREAS_LOOK_LEFT = classes()
            .that()
            .resideInAnyPackage(Areas.packages())
            .should(new Areas.LookLeftOnly())
            .allowEmptyShould(true)
            .because("an area that is read after another may use it, so that none needs two read at once");

    @ArchTest
    public static final ArchRule KERNEL_KNOWS_NO_AREA = noClasses()
            .that()
            .resideInAnyPackage(Areas.groundPackages())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Areas.packages())
            .allowEmptyShould(true)
            .because("what is generic over fields stays so: an area is added without touching the kernel");

    private CommonRules() {}
}
