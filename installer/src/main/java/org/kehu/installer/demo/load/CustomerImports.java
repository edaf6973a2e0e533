package org.kehu.installer.demo.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Address;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.SystemFields;
import org.kehu.installer.demo.plan.ActivityKind;
import org.kehu.installer.demo.plan.Countries;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.PlannedActivity;
import org.kehu.installer.demo.plan.PlannedContact;
import org.kehu.installer.demo.plan.PlannedCustomer;
import org.kehu.installer.demo.plan.SourceKey;

/** Customers, with when they were last spoken to and will be next, and their contacts. Their grades are the server's to give. */
final class CustomerImports {
    private final DemoPlan plan;
    private final Desks desks;
    private final DemoPool pools;
    private final DealingsImports dealings;
    private final Map<SourceKey, PlannedActivity> lastContacts = new HashMap<>();

    CustomerImports(DemoPlan plan, Desks desks, DealingsImports dealings) {
        this.dealings = dealings;
        this.plan = plan;
        this.desks = desks;
        this.pools = new DemoPool(plan);
        plan.activities().stream()
                .filter(activity -> activity.kind() != ActivityKind.NOTE)
                .sorted(Comparator.comparing(PlannedActivity::started))
                .forEach(activity -> lastContacts.put(activity.customer(), activity));
    }

    Stream<ImportRecord> customers() {
        return plan.customers().stream().map(this::customer);
    }

    Stream<ImportRecord> contacts() {
        return plan.contacts().stream().map(CustomerImports::contact);
    }

    private ImportRecord customer(PlannedCustomer customer) {
        PlannedActivity last = lastContacts.get(customer.key());
        FieldValues values = FieldValues.of(Customer.TYPE)
                .with(Customer.NUMBER, String.valueOf(customer.number()))
                .with(Customer.NAME, customer.name())
                .with(Customer.PHONE, customer.phone())
                .with(Customer.ADDRESS, address(customer.address()))
                .with(Customer.CREDIT_LIMIT, Imports.dollars(customer.creditLimit()))
                .with(Customer.LAST_FOLLOWED_AT, last == null ? null : last.started())
                .with(Customer.NEXT_FOLLOW_UP_AT, last == null ? null : next(last))
                .with(SystemFields.CREATED_AT, customer.created())
                .with(SystemFields.CREATED_BY, Imports.id(customer.owner()));
        FieldValues known = dealings.of(customer, values);
        return Imports.of(customer.key(), pools.has(customer) ? pools.in(customer, known) : owned(customer, known));
    }

    private static FieldValues owned(PlannedCustomer customer, FieldValues values) {
        return values.with(Customer.OWNER, Imports.id(customer.owner()))
                .with(Customer.DEPARTMENT, Imports.id(customer.department()));
    }

    private @Nullable Instant next(PlannedActivity activity) {
        return activity.nextOn() == null ? null : desks.morning(activity.owner(), activity.nextOn());
    }

    private static Address address(org.kehu.installer.demo.source.Address address) {
        List<String> street = new ArrayList<>(List.of(address.street()));
        Stream.ofNullable(address.streetMore()).forEach(street::add);
        return new Address(
                street.stream().collect(Collectors.joining(", ")),
                address.city(),
                Objects.requireNonNullElse(address.state(), ""),
                Objects.requireNonNullElse(address.postalCode(), ""),
                Countries.code(address.country()));
    }

    private static ImportRecord contact(PlannedContact contact) {
        return Imports.of(
                contact.key(),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, Imports.id(contact.customer()))
                        .with(Contact.NAME, PersonName.of(contact.lastName(), contact.firstName()))
                        .with(Contact.PHONE, contact.phone())
                        .with(Contact.PRIMARY, true)
                        .with(SystemFields.CREATED_AT, contact.created())
                        .with(SystemFields.CREATED_BY, Imports.id(contact.owner())));
    }
}
