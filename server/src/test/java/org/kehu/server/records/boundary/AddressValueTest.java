package org.kehu.server.records.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.common.record.FieldKind;

class AddressValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "TEXT | true | \"true\"",
                "BOOLEAN | true | true",
                "BOOLEAN | maybe | \"maybe\"",
                "COUNTER | 12 | 12",
                "COUNTER | 1.5 | \"1.5\"",
                "NUMBER | 1.5 | \"1.5\"",
                "MONEY | 1250.50 CNY | {\"amount\":\"1250.50\",\"currency\":\"CNY\"}",
                "MONEY | 100USD | {\"amount\":\"100\",\"currency\":\"USD\"}",
                "MONEY | 100 | \"100\"",
                "DATE | 2026-03-31 | \"2026-03-31\""
            })
    void textOfAnAddressBecomesWhatTheFieldReads(FieldKind kind, String text, String json) {
        assertEquals(json, AddressValue.json(kind, text).toString());
    }
}
