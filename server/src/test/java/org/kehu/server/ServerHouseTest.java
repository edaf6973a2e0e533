package org.kehu.server;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.kehu.common.house.EverywhereRules;
import org.kehu.common.house.ServerRules;

@AnalyzeClasses(packages = "org.kehu.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ServerHouseTest {
    @ArchTest
    static final ArchTests EVERYWHERE = ArchTests.in(EverywhereRules.class);

    @ArchTest
    static final ArchTests SERVER = ArchTests.in(ServerRules.class);
}
