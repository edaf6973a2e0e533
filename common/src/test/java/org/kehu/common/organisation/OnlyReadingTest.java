package org.kehu.common.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.RecordType;

/** Rights without any that change something see what they saw. */
class OnlyReadingTest {
    private final Company company = new Company();
    private final RecordAccess whole = Kehu.CATALOG.policy().accessOf(company.ledger.configuration(), Company.MEI);
    private final RecordAccess reading = whole.onlyReading();

    @Test
    void seesTheSame() {
        for (RecordType type : Kehu.SCHEMA.types()) {
            assertEquals(whole.reader(type), reading.reader(type));
            assertEquals(whole.withheld(type), reading.withheld(type));
        }
    }

    @Test
    void changesNothing() {
        for (RecordType type : Kehu.SCHEMA.types()) {
            for (RecordAction action : RecordAction.values()) {
                if (action != RecordAction.READ) {
                    assertEquals(Scope.NONE, reading.scope(action, type));
                }
            }
            type.fields().forEach(field -> assertNotEquals(FieldLevel.EDIT, reading.level(type, field)));
        }
        assertFalse(reading.allows(Role.ASSIGN));
        assertFalse(reading.isCarriedInPart(Customer.TYPE));
    }
}
