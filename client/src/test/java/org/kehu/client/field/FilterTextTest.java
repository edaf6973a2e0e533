package org.kehu.client.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;

class FilterTextTest {
    private final FieldText text =
            new FieldText(SampleCompany.texts(Language.ENGLISH, UiTest.NOW).formats(), ref -> "");

    @Test
    void whatIsKeptByACodeIsSaidByItsName() {
        FilterText customers = new FilterText(text, Customer.TYPE);
        assertEquals("Country is Norway", customers.of(Filter.eq(Customer.COUNTRY, "NO")));
        assertEquals(
                "Country is France, Norway",
                customers.of(new Filter.In(Path.of(Customer.COUNTRY), Set.of("NO", "FR"))));
        assertEquals(
                "Taken out is Customers",
                new FilterText(text, ExportLog.TYPE).of(Filter.eq(ExportLog.RECORD_TYPE, "customer")));
        assertEquals("Name is NO", customers.of(Filter.eq(Customer.NAME, "NO")));
    }
}
