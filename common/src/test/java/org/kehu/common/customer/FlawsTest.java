package org.kehu.common.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ANNA;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.quality.Checked;
import org.kehu.common.customer.quality.MailAddress;
import org.kehu.common.customer.quality.TaxNumber;
import org.kehu.common.customer.quality.Telephone;
import org.kehu.common.customer.quality.WrittenName;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.PersonName;

class FlawsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0512-62884100,            CN, UNTIDY,  +8651262884100",
                "0512-62884100 x801,       CN, UNTIDY,  +8651262884100 x801",
                "(212) 555-2345,           US, UNTIDY,  +12125552345",
                "+86 138 1234 5678,        -,  UNTIDY,  +8613812345678",
                "+8613812345678,           -,  -,       +8613812345678",
                "13812345678,              CN, UNTIDY,  +8613812345678",
                "1381234567,               CN, INVALID, 1381234567",
                "12345678901,              CN, INVALID, 12345678901",
                "+86 1381234567,           CN, INVALID, +86 1381234567",
                "4008888888,               CN, UNTIDY,  +864008888888",
                "95588,                    CN, -,       95588",
                "110,                      CN, -,       110",
                "021 62884100,             -,  -,       021 62884100",
                "1234,                     -,  INVALID, 1234",
                "0000000000,               -,  INVALID, 0000000000",
                "1234567890123456,         -,  INVALID, 1234567890123456",
                "0512-62884100,            XX, -,       0512-62884100"
            })
    void telephonesAreJudgedByThePlanOfTheirCountry(String text, String country, String flaw, String meant) {
        assertEquals(new Checked(flaw, meant), Telephone.of(text, country));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "li.na@example.com,     -,       li.na@example.com",
                "Li.Na@Example.COM,     UNTIDY,  Li.Na@example.com",
                "ｌｉ@example.com,       UNTIDY,  li@example.com",
                "li@例子.公司,            -,       li@例子.公司",
                "li..na@example.com,    INVALID, li..na@example.com",
                ".li@example.com,       INVALID, .li@example.com",
                "li@example..com,       INVALID, li@example..com",
                "li@-example.com,       INVALID, li@-example.com",
                "li@example.con,        INVALID, li@example.con",
                "li@192.168.1.20,       INVALID, li@192.168.1.20"
            })
    void mailAddressesMustBePossible(String text, String flaw, String meant) {
        assertEquals(new Checked(flaw, meant), MailAddress.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "914403001922038216,    -,  -,       914403001922038216",
                "9144 0300-7152 6726xg, CN, UNTIDY,  9144030071526726XG",
                "914403001922038217,    -,  INVALID, 914403001922038217",
                "914403001922038217,    DE, -,       914403001922038217",
                "DE811907980,           -,  -,       DE811907980"
            })
    void creditCodesCheckThemselves(String text, String country, String flaw, String meant) {
        assertEquals(new Checked(flaw, meant), TaxNumber.of(text, country));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Acme Tools,-,Acme Tools",
                "Acme  Tools,BLANKS,Acme Tools",
                " Acme,BLANKS,Acme",
                "苏州　盛和,BLANKS,苏州 盛和",
                "ACME TOOLS,CAPITALS,ACME TOOLS",
                "IBM,-,IBM",
                "SAP SE,-,SAP SE",
                "苏州盛和,-,苏州盛和"
            })
    void namesAreWrittenAsNames(String text, String flaw, String meant) {
        assertEquals(new Checked(flaw, meant), WrittenName.of(text));
    }

    @Test
    void whatNobodySeesInANameMakesNoBlank() {
        assertEquals(new Checked("BLANKS", "盛和"), WrittenName.of("盛\u200B和"));
        assertEquals(new Checked("BLANKS", "Acme Tools"), WrittenName.of("\uFEFFAcme \u200B Too\u200Bls"));
    }

    @Test
    void flawsAreKeptWithTheirRecordAndFollowIt() {
        Company company = new Company();
        UUID made = company.make(
                ANNA,
                "made",
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "苏州  盛和")
                        .with(Customer.PHONE, "1381234567")
                        .with(Customer.EMAIL, "Li@Example.COM")
                        .with(Customer.TAX_ID, "914403001922038217"));
        CrmRecord now = company.get(Customer.TYPE, made);
        assertEquals("BLANKS", now.get(Customer.NAME_FLAW));
        assertEquals("INVALID", now.get(Customer.PHONE_FLAW));
        assertEquals("UNTIDY", now.get(Customer.EMAIL_FLAW));
        assertEquals("INVALID", now.get(Customer.TAX_ID_FLAW));
        assertEquals(
                List.of(
                        new Correction(Customer.NAME, "苏州  盛和", "苏州 盛和"),
                        new Correction(Customer.EMAIL, "Li@Example.COM", "Li@example.com")),
                Correction.of(now),
                "what is wrong is for a person to mend");
        company.ledger.must(
                ANNA,
                new EditRecord(
                        FieldChanges.of(now)
                                .with(now, Customer.PHONE, "(212) 555-2345")
                                .with(now, Customer.ADDRESS, new Address("", "", "", "", "US")),
                        now.revision()));
        assertEquals("UNTIDY", company.get(Customer.TYPE, made).get(Customer.PHONE_FLAW), "by the country's plan");
    }

    @Test
    void peopleHaveNumbersOfOtherKinds() {
        CrmRecord person = CrmRecord.blank(Customer.TYPE, new UUID(0, 1))
                .with(Customer.NAME, "李娜")
                .with(Customer.KIND, "PERSON")
                .with(Customer.TAX_ID, "110101199003071234");
        assertNull(Flaws.taxId(person));
        assertEquals(List.of(), Correction.of(person));
    }

    @Test
    void contactsHaveThemToo() {
        CrmRecord contact = CrmRecord.blank(Contact.TYPE, new UUID(0, 1))
                .with(Contact.NAME, PersonName.of("李", "小  娜"))
                .with(Contact.MOBILE, "13812345678");
        assertEquals("BLANKS", Flaws.contactName(contact));
        assertEquals(
                List.of(
                        new Correction(Contact.NAME, PersonName.of("李", "小  娜"), PersonName.of("李", "小 娜")),
                        new Correction(Contact.MOBILE, "13812345678", "+8613812345678")),
                Correction.of(contact));
    }

    @Test
    void whatIsWithheldIsNeitherJudgedNorCorrected() {
        CrmRecord customer = CrmRecord.blank(Customer.TYPE, new UUID(0, 1))
                .with(Customer.NAME, "苏州盛和")
                .with(Customer.PHONE, "13812345678")
                .withholding(java.util.Set.of("phone"));
        assertEquals(List.of(), Correction.of(customer));
    }
}
