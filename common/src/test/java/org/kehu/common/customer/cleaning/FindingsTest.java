package org.kehu.common.customer.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.setup.StartRole;

class FindingsTest {
    private static final Findings.Days DAYS =
            new Findings.Days(LocalDate.of(2026, 6, 1), ZoneId.of("Asia/Shanghai"), 365, 180);
    private final Company company = new Company();

    private RecordAccess anna() {
        return Kehu.CATALOG.policy().accessOf(company.ledger.configuration(), ANNA);
    }

    private static List<String> codes(RecordType type, RecordAccess access) {
        return Findings.of(type, access, DAYS).stream().map(Finding::code).toList();
    }

    private void hide(RecordType type, Field<?> field, FieldLevel level) {
        company.make(
                ADMIN,
                "hide " + type + field,
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, StartRole.SALESPERSON.id())
                        .with(FieldRule.RECORD_TYPE, type.name())
                        .with(FieldRule.FIELD, field.name())
                        .with(FieldRule.LEVEL, level.name()));
    }

    @Test
    void eachKindIsAQuestionOfItsOwn() {
        assertEquals(
                List.of(
                        "INVALID.phone",
                        "INVALID.email",
                        "INVALID.taxId",
                        "UNTIDY.phone",
                        "UNTIDY.email",
                        "UNTIDY.taxId",
                        "BLANKS.name",
                        "CAPITALS.name"),
                codes(Customer.TYPE, anna()).subList(0, 8));
        assertEquals(
                List.of("NOBODY.kind", "NEVER.lastFollowedAt", "STALE.lastFollowedAt", "UNVERIFIED.lastVerifiedAt"),
                codes(Customer.TYPE, anna()).stream()
                        .filter(code -> code.matches("NOBODY.*|NEVER.*|STALE.*|UNVERIFIED.*"))
                        .toList());
        assertTrue(codes(Contact.TYPE, anna()).contains("UNREACHABLE.mobile"));
    }

    @Test
    void ofAHiddenFieldThereIsNoFindingAndNoFact() {
        hide(Customer.TYPE, Customer.PHONE, FieldLevel.HIDDEN);
        hide(Contact.TYPE, Contact.EMAIL, FieldLevel.MASKED);
        RecordAccess access = anna();
        List<String> told = codes(Customer.TYPE, access);
        assertFalse(told.toString().contains("phone"), told.toString());
        assertTrue(told.contains("INVALID.email"));
        assertEquals(FieldLevel.HIDDEN, access.level(Customer.TYPE, Customer.PHONE_FLAW));
        assertTrue(access.withheld(Customer.TYPE).contains("phoneFlaw"), "nor does its fact leave the server");
        assertEquals(FieldLevel.EDIT, access.level(Customer.TYPE, Customer.EMAIL_FLAW));
        List<String> contacts = codes(Contact.TYPE, access);
        assertFalse(contacts.contains("INVALID.email"));
        assertFalse(contacts.contains("UNREACHABLE.mobile"), "it would tell that there is no mail address");
    }

    @Test
    void aFieldThatMayBeReadTellsOfItself() {
        hide(Customer.TYPE, Customer.PHONE, FieldLevel.READ);
        assertTrue(codes(Customer.TYPE, anna()).contains("INVALID.phone"));
    }

    @Test
    void ofOtherTypesNothingIsLookedFor() {
        assertEquals(List.of(), codes(Kehu.SCHEMA.type("order"), anna()));
    }
}
