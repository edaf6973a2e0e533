package org.kehu.bench;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.kehu.common.house.EverywhereRules;

@AnalyzeClasses(packages = "org.kehu.bench", importOptions = ImportOption.DoNotIncludeTests.class)
class BenchHouseTest {
    @ArchTest
    static final ArchTests EVERYWHERE = ArchTests.in(EverywhereRules.class);
}
