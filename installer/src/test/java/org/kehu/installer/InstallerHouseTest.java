package org.kehu.installer;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.kehu.common.house.EverywhereRules;

@AnalyzeClasses(packages = "org.kehu.installer", importOptions = ImportOption.DoNotIncludeTests.class)
class InstallerHouseTest {
    @ArchTest
    static final ArchTests EVERYWHERE = ArchTests.in(EverywhereRules.class);
}
