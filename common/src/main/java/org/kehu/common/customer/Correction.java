package org.kehu.common.customer;

import java.util.ArrayList;
import java.util.List;
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
 * How a value that is right should be written: telephones with their country code, domains of mail addresses in small letters,
 * credit codes in capitals, names without stray blanks. What is wrong is for a person to mend.
 */
public record Correction(Field<?> field, Object before, Object after) {

    /** Those of a customer or a contact that its reader may see; none of a record of another type. */
    public static List<Correction> of(CrmRecord record) {
        List<Correction> found = new ArrayList<>();
        if (record.type() == Customer.TYPE) {
            text(found, record, Customer.NAME, WrittenName::of);
            text(found, record, Customer.PHONE, text -> Telephone.of(text, country(record)));
            text(found, record, Customer.EMAIL, MailAddress::of);
            boolean company = !record.withholds(Customer.KIND) && !"PERSON".equals(record.get(Customer.KIND));
            if (company) {
                text(found, record, Customer.TAX_ID, text -> TaxNumber.of(text, country(record)));
            }
        } else if (record.type() == Contact.TYPE) {
            name(found, record);
            text(found, record, Contact.PHONE, text -> Telephone.of(text, country(record)));
            text(found, record, Contact.MOBILE, text -> Telephone.of(text, country(record)));
            text(found, record, Contact.EMAIL, MailAddress::of);
        }
        return found;
    }

    private static void text(
            List<Correction> found,
            CrmRecord record,
            Field<String> field,
            java.util.function.Function<String, Checked> check) {
        String before = record.withholds(field) ? null : record.get(field);
        Checked checked = before == null ? null : check.apply(before);
        if (before != null && checked != null && !checked.meant().equals(before)) {
            found.add(new Correction(field, before, checked.meant()));
        }
    }

    private static void name(List<Correction> found, CrmRecord contact) {
        PersonName before = contact.withholds(Contact.NAME) ? null : contact.get(Contact.NAME);
        if (before != null) {
            PersonName after = PersonName.of(
                    WrittenName.of(before.family()).meant(),
                    WrittenName.of(before.given()).meant());
            if (!after.equals(before)) {
                found.add(new Correction(Contact.NAME, before, after));
            }
        }
    }

    private static @Nullable String country(CrmRecord record) {
        boolean unknown = record.type() == Customer.TYPE
                ? record.withholds(Customer.COUNTRY) || record.withholds(Customer.NAME)
                : record.withholds(Contact.NAME);
        return unknown ? null : Flaws.country(record);
    }
}
