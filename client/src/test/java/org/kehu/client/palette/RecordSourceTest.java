package org.kehu.client.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.text.Texts;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Product;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

class RecordSourceTest {
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final Texts texts = new Texts(Language.ENGLISH, ZoneId.of("UTC"), InstantSource.fixed(UiTest.NOW));

    private List<String> found(RecordType type, String query) {
        Navigation navigation = new Navigation(new Screens(List.of()), Place.of("customers"));
        return new RecordSource(
                        company.ports, navigation, type, Material2OutlinedMZ.SEARCH, texts, type == Customer.TYPE)
                .find(query, 3).stream()
                        .map(item -> item.title() + " | " + item.meta())
                        .toList();
    }

    @Test
    void whatBeginsSoComesFirst() {
        assertEquals(
                List.of("Mini Gifts Distributors Ltd. | C-100002  Gerard Hernandez"), found(Customer.TYPE, "mini"));
        assertEquals(
                "AV Stores, Co. | C-100009  Gerard Hernandez",
                found(Customer.TYPE, "av").get(0));
    }

    @Test
    void whatBelongsToACustomerNamesIt() {
        String line = found(Opportunity.TYPE, "spring").get(0);
        assertTrue(line.startsWith("Spring range, classic cars | "), line);
        assertTrue(line.endsWith("Euro+ Shopping Channel"), line);
    }

    @Test
    void aRecordWithoutNumberAndOwnerStandsAlone() {
        assertEquals(List.of("1969 Harley Davidson Ultimate Chopper | "), found(Product.TYPE, "harley"));
    }

    @Test
    void beforeAnythingIsTypedOnlyTheLatestCustomersAreOffered() {
        assertEquals(3, found(Customer.TYPE, "").size());
        assertEquals(List.of(), found(Product.TYPE, ""));
    }
}
