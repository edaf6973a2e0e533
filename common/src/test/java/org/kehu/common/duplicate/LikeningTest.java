package org.kehu.common.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;

class LikeningTest {
    private static final UUID HERE = new UUID(1, 1);
    private final Likening customers = new Likening(Customer.TYPE, "CNY");
    private final Likening contacts = new Likening(Contact.TYPE, "CNY");

    private static CrmRecord customer(String name) {
        return CrmRecord.blank(Customer.TYPE, new UUID(0, name.hashCode())).with(Customer.NAME, name);
    }

    private static CrmRecord contact(UUID customer, String family, String given) {
        return CrmRecord.blank(Contact.TYPE, new UUID(0, (family + given).hashCode()))
                .with(Contact.CUSTOMER, customer)
                .with(Contact.NAME, PersonName.of(family, given));
    }

    @ParameterizedTest
    @CsvSource({
        "苏州盛和精密机械有限公司, 苏州盛和精密机械有限公司, NAME, 85",
        "苏州盛和精密机械有限公司, 盛和精密机械, NAME_CORE, 75",
        "苏州盛和精密机械有限公司, 上海盛和精密机械有限公司, NAME_CORE, 37",
        "苏州盛和精密机械有限公司, 苏州圣和精密机械有限公司, NAME_SOUND, 50",
        "Acme Ltd, Acme GmbH, NAME_CORE, 55",
        "Acme Tools Inc, Acme Tool, NAME_SLIP, 50"
    })
    void namesAreAlike(String mine, String theirs, Sign sign, int percent) {
        Likeness found = customers.of(customer(mine), customer(theirs));
        assertEquals(
                new Likeness(percent, List.of(new Likeness.Clue(Customer.NAME, Customer.NAME, sign, percent))), found);
    }

    @Test
    void othersAreNot() {
        assertEquals(new Likeness(0, List.of()), customers.of(customer("盛和精密机械"), customer("盛禾精密电子")));
        assertEquals(new Likeness(0, List.of()), customers.of(customer("Acme Tools"), customer("Amber Mills")));
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        CrmRecord mine = customer("A").with(Customer.PHONE, "138 1234 5678").with(Customer.EMAIL, "Info@Acme.example");
        CrmRecord theirs =
                customer("B").with(Customer.PHONE, "+86-13812345678").with(Customer.EMAIL, "info@acme.example");
        Likeness found = customers.of(mine, theirs);
        assertEquals(
                List.of(Sign.MAIL, Sign.MOBILE),
                found.clues().stream().map(Likeness.Clue::sign).toList());
        assertEquals(88, found.percent());
    }

    @Test
    void anotherTaxNumberSpeaksAgainst() {
        CrmRecord one = customer("盛和精密机械").with(Customer.TAX_ID, "914403001922038216");
        CrmRecord other = customer("盛和精密机械").with(Customer.TAX_ID, "9144030071526726XG");
        assertFalse(customers.of(one, other).isWorthALook());
        CrmRecord same = customer("圣和").with(Customer.TAX_ID, "9144 0300 1922 0382 16");
        assertEquals(95, customers.of(one, same).percent());
        CrmRecord mistyped = one.with(Customer.TAX_ID, "914403001922038217");
        assertTrue(customers.of(mistyped, other).isWorthALook());
    }

    @Test
    void peopleAreAlikeAtOneCustomer() {
        CrmRecord one = contact(HERE, "李", "娜");
        assertEquals(80, contacts.of(one, contact(HERE, "", "李娜")).percent());
        assertEquals(30, contacts.of(one, contact(new UUID(1, 2), "李", "娜")).percent());
        assertEquals(
                80,
                contacts.of(contact(HERE, "Smith", "Jane"), contact(HERE, "JANE", "smith"))
                        .percent());
        CrmRecord there = contact(new UUID(1, 2), "李", "娜").with(Contact.PHONE, "13812345678");
        assertEquals(
                72, contacts.of(one.with(Contact.MOBILE, "13812345678"), there).percent());
    }

    @Test
    void whatIsWithheldSaysNothing() {
        CrmRecord open = customer("A").with(Customer.EMAIL, "info@acme.example");
        CrmRecord hidden =
                customer("B").with(Customer.EMAIL, "info@acme.example").withholding(Set.of("email"));
        assertEquals(new Likeness(0, List.of()), customers.of(open, hidden));
        assertEquals(new Likeness(0, List.of()), customers.of(hidden, open));
    }

    @Test
    void identifyingFieldsAreOfKindsThatCanBeCompared() {
        for (RecordType type : Kehu.SCHEMA.types()) {
            for (Field<?> field : Likening.fields(type)) {
                switch (field.kind()) {
                    case TEXT, PHONE, EMAIL, PERSON_NAME -> {}
                    default -> throw new AssertionError(type + "." + field + " cannot be compared");
                }
            }
        }
        assertEquals(
                List.of(Customer.NAME, Customer.SHORT_NAME, Customer.PHONE, Customer.EMAIL, Customer.TAX_ID),
                Likening.fields(Customer.TYPE));
        assertEquals(
                List.of(Contact.NAME, Contact.PHONE, Contact.MOBILE, Contact.EMAIL), Likening.fields(Contact.TYPE));
    }
}
