package org.kehu.common.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {
    @ParameterizedTest
    @CsvSource({
        "苏州盛和精密机械有限公司, 盛和精密机械, 苏州",
        "盛和精密机械（苏州）有限责任公司, 盛和精密机械, 苏州",
        "江苏省苏州市盛和精密机械股份有限公司, 盛和精密机械, 苏州",
        "（上海）盛和精密机械集团有限公司, 盛和精密机械, 上海",
        "盛和精密机械, 盛和精密机械, ''",
        "北京银行, 银行, 北京",
        "有限公司, 有限, ''",
        "Acme Tools Ltd., acmetools, ''",
        "'ACME TOOLS CO., LTD', acmetools, ''",
        "Acme-Tools GmbH & Co. KG, acmetools, ''",
        "Müller Werkzeuge S.p.A., müllerwerkzeuge, ''",
        "Visa, visa, ''",
        "Gmbh, gmbh, ''",
        "ＡＢＣ科技有限公司, abc科技, ''"
    })
    void isTakenApart(String typed, String core, String place) {
        CompanyName name = CompanyName.of(typed);
        assertEquals(core + " in " + place, name.core() + " in " + name.place());
    }

    @Test
    void soundsAsItIsRead() {
        assertEquals(
                CompanyName.of("盛和精密机械有限公司").sound(), CompanyName.of("圣和精密机械").sound());
        assertEquals("", CompanyName.of("盛和").sound());
        assertEquals("", CompanyName.of("ABC科技").sound());
    }

    @Test
    void namesThatDifferByALetterShareASlip() {
        for (String other : new String[] {"Acme Tols", "Acme Toools", "Acme Tooks", "Acme Tools"}) {
            assertFalse(
                    Collections.disjoint(
                            CompanyName.of("Acme Tools Ltd").slips(),
                            CompanyName.of(other).slips()),
                    other);
        }
        assertTrue(Collections.disjoint(
                CompanyName.of("Acme Tools").slips(),
                CompanyName.of("Acme Rules").slips()));
        assertTrue(CompanyName.of("Acme").slips().isEmpty());
    }
}
