package org.kehu.common.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who meets whom in the client: view, view model, store, net. */
public final class ClientRules {
    private static final String[] FEATURES = {
        "org.kehu.client.home..",
        "org.kehu.client.customer..",
        "org.kehu.client.sales..",
        "org.kehu.client.service..",
        "org.kehu.client.activity..",
        "org.kehu.client.marketing..",
        "org.kehu.client.reports..",
        "org.kehu.client.office..",
        "org.kehu.client.admin..",
    };

    @ArchTest
    public static final ArchRule VIEW_MODELS_HAVE_NO_CONTROLS = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .allowEmptyShould(true)
            .because("a view model is tested without a toolkit: it has the logic and no controls");

    @ArchTest
    public static final ArchRule VIEW_MODELS_DO_NOT_KNOW_VIEWS = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("View")
            .allowEmptyShould(true)
            .because("the view looks at its model, never the other way round");

    @ArchTest
    public static final ArchRule ONLY_THE_STORE_TALKS_SQL = noClasses()
            .that()
            .resideOutsideOfPackage("org.kehu.client.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
            .allowEmptyShould(true)
            .because("one place keeps what a person typed, and one place is tried for keeping it");

    @ArchTest
    public static final ArchRule ONLY_SYNC_TALKS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("org.kehu.client.sync..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .allowEmptyShould(true)
            .because("every screen works without a network, so none may reach for it");

    @ArchTest
    public static final ArchRule FEATURES_MEET_NEITHER_STORE_NOR_NET = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kehu.client.store..", "org.kehu.client.sync..")
            .allowEmptyShould(true)
            .because("a screen reads records and hands over commands; where they go is not its matter");

    @ArchTest
    public static final ArchRule NOBODY_IMPORTS_APP = noClasses()
            .that()
            .resideOutsideOfPackage("org.kehu.client.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.kehu.client.app..")
            .allowEmptyShould(true)
            .because("app wires all the others together by their constructors");

    private ClientRules() {}
}
