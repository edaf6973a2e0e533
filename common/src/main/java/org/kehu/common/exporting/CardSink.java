package org.kehu.common.exporting;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Birthday;
import ezvcard.property.Kind;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Customers or contacts as vCards 4.0. Each card says whose export it comes from, and when it was. */
final class CardSink implements RecordSink {
    private static final List<Field<?>> OF_CUSTOMERS = List.of(
            Customer.NAME,
            Customer.SHORT_NAME,
            Customer.PHONE,
            Customer.EMAIL,
            Customer.WEBSITE,
            Customer.ADDRESS,
            Customer.TAGS,
            Customer.BIRTH_DATE,
            Customer.NOTES);
    private static final List<Field<?>> OF_CONTACTS = List.of(
            Contact.NAME,
            Contact.CUSTOMER,
            Contact.POSITION,
            Contact.MOBILE,
            Contact.PHONE,
            Contact.EMAIL,
            Contact.BIRTHDAY,
            Contact.NOTES);
    private final ExportPlan plan;
    private final VCardWriter cards;
    private final String product;

    CardSink(ExportPlan plan, OutputStream out) {
        this.plan = plan;
        this.cards = new VCardWriter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), VCardVersion.V4_0);
        cards.setAddProdId(false);
        this.product = "-//Kehu//" + plan.said().replace("//", "/") + "//"
                + plan.labels().labels().locale().getLanguage().toUpperCase(java.util.Locale.ROOT);
    }

    /** What cards can hold of a type. */
    static List<Field<?>> fields(RecordType type) {
        return type == Contact.TYPE ? OF_CONTACTS : OF_CUSTOMERS;
    }

    @Override
    public Collection<RecordRef> linked(List<CrmRecord> records) {
        Set<RecordRef> refs = new HashSet<>();
        if (plan.type() == Contact.TYPE) {
            records.forEach(one -> put(one, Contact.CUSTOMER, id -> refs.add(new RecordRef("customer", id))));
        }
        return refs;
    }

    @Override
    public void write(List<CrmRecord> records, Map<RecordRef, String> titles) throws IOException {
        for (CrmRecord record : records) {
            VCard card = new VCard();
            card.setUid(new Uid("urn:uuid:" + record.id()));
            card.setRevision(new Revision(plan.at()));
            card.setProductId(product);
            if (plan.type() == Contact.TYPE) {
                person(card, record, titles);
            } else {
                company(card, record);
            }
            cards.write(card);
        }
    }

    private void company(VCard card, CrmRecord record) {
        boolean company = record.withholds(Customer.KIND) || !"PERSON".equals(record.get(Customer.KIND));
        card.setKind(company ? Kind.org() : Kind.individual());
        String name = Objects.requireNonNullElse(value(record, Customer.NAME), "");
        card.setFormattedName(name);
        if (company) {
            card.setOrganization(name);
        }
        put(record, Customer.SHORT_NAME, card::setNickname);
        put(record, Customer.PHONE, phone -> card.addTelephoneNumber(phone, TelephoneType.WORK));
        put(record, Customer.EMAIL, card::addEmail);
        put(record, Customer.WEBSITE, card::addUrl);
        put(record, Customer.ADDRESS, address -> card.addAddress(address(address)));
        put(
                record,
                Customer.TAGS,
                tags -> card.setCategories(tags.stream().sorted().toArray(String[]::new)));
        put(record, Customer.BIRTH_DATE, day -> card.setBirthday(new Birthday(day)));
        put(record, Customer.NOTES, card::addNote);
    }

    private void person(VCard card, CrmRecord record, Map<RecordRef, String> titles) {
        card.setKind(Kind.individual());
        PersonName name = value(record, Contact.NAME);
        card.setFormattedName(name == null ? "" : name.display());
        if (name != null) {
            StructuredName parts = new StructuredName();
            parts.setFamily(name.family());
            parts.setGiven(name.given());
            card.setStructuredName(parts);
        }
        UUID customer = value(record, Contact.CUSTOMER);
        String company = customer == null ? null : titles.get(new RecordRef("customer", customer));
        if (company != null) {
            card.setOrganization(company);
        }
        put(record, Contact.POSITION, card::addTitle);
        put(record, Contact.MOBILE, phone -> card.addTelephoneNumber(phone, TelephoneType.CELL));
        put(record, Contact.PHONE, phone -> card.addTelephoneNumber(phone, TelephoneType.WORK));
        put(record, Contact.EMAIL, card::addEmail);
        put(record, Contact.BIRTHDAY, (LocalDate day) -> card.setBirthday(new Birthday(day)));
        put(record, Contact.NOTES, card::addNote);
    }

    private static ezvcard.property.Address address(Address address) {
        ezvcard.property.Address parts = new ezvcard.property.Address();
        parts.setStreetAddress(address.street());
        parts.setLocality(address.city());
        parts.setRegion(address.region());
        parts.setPostalCode(address.postcode());
        parts.setCountry(address.country());
        return parts;
    }

    private <V> @Nullable V value(CrmRecord record, Field<V> field) {
        return plan.fields().contains(field) && !record.withholds(field) ? record.get(field) : null;
    }

    private <V> void put(CrmRecord record, Field<V> field, Consumer<V> into) {
        V value = value(record, field);
        if (value != null) {
            into.accept(value);
        }
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }
}
