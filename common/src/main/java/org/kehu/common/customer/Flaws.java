package org.kehu.common.customer;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.quality.Checked;
import org.kehu.common.customer.quality.MailAddress;
import org.kehu.common.customer.quality.TaxNumber;
import org.kehu.common.customer.quality.Telephone;
import org.kehu.common.customer.quality.WrittenName;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;

/**
 * What is wrong with values of customers and contacts that are well-formed, by a field each, since a field may be hidden and its
 * flaw with it. A change of what is found needs a migration that computes the stored values anew.
 */
final class Flaws {
    private static final String CHINA = "CN";

    private Flaws() {}

    static Function<CrmRecord, @Nullable String> ofPhone(Field<String> phone) {
        return record -> flaw(record.get(phone), text -> Telephone.of(text, country(record)));
    }

    static Function<CrmRecord, @Nullable String> ofMail(Field<String> mail) {
        return record -> flaw(record.get(mail), MailAddress::of);
    }

    /** People have numbers of other kinds. */
    static @Nullable String taxId(CrmRecord customer) {
        boolean person = "PERSON".equals(customer.get(Customer.KIND));
        return person ? null : flaw(customer.get(Customer.TAX_ID), text -> TaxNumber.of(text, country(customer)));
    }

    static @Nullable String name(CrmRecord customer) {
        return flaw(customer.get(Customer.NAME), WrittenName::of);
    }

    static @Nullable String contactName(CrmRecord contact) {
        PersonName name = contact.get(Contact.NAME);
        return name == null ? null : person(name).flaw();
    }

    /** Both parts at once. */
    static Checked person(PersonName name) {
        Checked family = WrittenName.of(name.family());
        Checked given = WrittenName.of(name.given());
        boolean blanks = WrittenName.BLANKS.equals(family.flaw()) || WrittenName.BLANKS.equals(given.flaw());
        String whole = family.meant() + " " + given.meant();
        return blanks ? new Checked(WrittenName.BLANKS, whole) : WrittenName.of(whole.strip());
    }

    private static @Nullable String flaw(@Nullable String text, Function<String, Checked> check) {
        return text == null ? null : check.apply(text).flaw();
    }

    /**
     * Where numbers without a country code are at home: in the country of the address, and without one in China if the name is
     * Chinese; of others it is not known.
     */
    static @Nullable String country(CrmRecord record) {
        boolean contact = record.type() == Contact.TYPE;
        String country = contact ? null : record.get(Customer.COUNTRY);
        if (country != null) {
            return country.toUpperCase(Locale.ROOT);
        }
        PersonName person = contact ? record.get(Contact.NAME) : null;
        String name = contact ? (person == null ? null : person.display()) : record.get(Customer.NAME);
        return name != null && name.codePoints().anyMatch(Flaws::isHan) ? CHINA : null;
    }

    private static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }
}
