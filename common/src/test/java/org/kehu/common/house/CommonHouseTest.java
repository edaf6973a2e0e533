package org.kehu.common.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "org.kehu.common", importOptions = ImportOption.DoNotIncludeTests.class)
class CommonHouseTest {
    @ArchTest
    static final ArchTests EVERYWHERE = ArchTests.in(EverywhereRules.class);

    @ArchTest
    static final ArchTests COMMON = ArchTests.in(CommonRules.class);
}
