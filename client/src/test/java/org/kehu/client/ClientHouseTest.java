package org.kehu.client;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.kehu.common.house.ClientRules;
import org.kehu.common.house.EverywhereRules;

@AnalyzeClasses(packages = "org.kehu.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ClientHouseTest {
    @ArchTest
    static final ArchTests EVERYWHERE = ArchTests.in(EverywhereRules.class);

    @ArchTest
    static final ArchTests CLIENT = ArchTests.in(ClientRules.class);
}
