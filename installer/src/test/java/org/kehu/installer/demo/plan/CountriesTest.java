package org.kehu.installer.demo.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.installer.demo.source.SteelWheels;

class CountriesTest {
    @Test
    void everyCountryOfTheSourceHasACode() throws IOException {
        SteelWheels company = SteelWheels.read();
        long codes = Stream.concat(
                        company.customers().stream().map(c -> c.address().country()),
                        company.offices().stream().map(o -> o.address().country()))
                .map(Countries::code)
                .distinct()
                .count();
        assertEquals(27, codes);
        assertEquals("GB", Countries.code("UK"));
        assertEquals("DE", Countries.code("Germany"));
    }

    @Test
    void anUnknownNameIsNamed() {
        assertEquals(
                "no country is called Freedonia",
                assertThrows(IllegalArgumentException.class, () -> Countries.code("Freedonia"))
                        .getMessage());
    }
}
