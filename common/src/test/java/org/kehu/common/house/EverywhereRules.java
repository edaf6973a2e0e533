package org.kehu.common.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Import rules that hold in every module. */
public final class EverywhereRules {
    @ArchTest
    public static final ArchRule NO_CYCLES = slices().matching("org.kehu.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("packages that need each other can only be read, tested and moved together");

    @ArchTest
    public static final ArchRule CLIENT_DOES_NOT_KNOW_THE_SERVER = noClasses()
            .that()
            .resideInAPackage("org.kehu.client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kehu.server..")
            .allowEmptyShould(true)
            .because("they meet on the wire only: what both need belongs in common");

    @ArchTest
    public static final ArchRule SERVER_DOES_NOT_KNOW_THE_CLIENT = noClasses()
            .that()
            .resideInAPackage("org.kehu.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kehu.client..")
            .allowEmptyShould(true)
            .because("they meet on the wire only: what both need belongs in common");

    @ArchTest
    public static final ArchRule NOTHING_STANDS_ON_THE_TOP_MODULES = noClasses()
            .that()
            .resideOutsideOfPackages("org.kehu.installer..", "org.kehu.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kehu.installer..", "org.kehu.bench..")
            .allowEmptyShould(true)
            .because("packaging and measuring look at the product, never the other way round");

    private EverywhereRules() {}
}
