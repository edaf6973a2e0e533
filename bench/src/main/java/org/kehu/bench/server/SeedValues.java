package org.kehu.bench.server;

import java.math.BigDecimal;
import java.time.Instant;
import org.kehu.bench.seed.Seed;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Address;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;
import org.kehu.common.setup.ServerSetup;

/** The seed in the fields that Kehu declares. */
final class SeedValues {
    private static final Instant SENT = Instant.parse("2026-01-05T08:00:00Z");
    private static final long AMOUNT_STEP = 250;
    private static final int AMOUNTS = 400;

    private SeedValues() {}

    static FieldValues customer(int place) {
        return customer(Seed.name(place), place);
    }

    static FieldValues customer(String name, int place) {
        return FieldValues.of(Customer.TYPE)
                .with(Customer.NAME, name)
                .with(Customer.PHONE, Seed.phone(place))
                .with(Customer.EMAIL, Seed.email(place))
                .with(Customer.ADDRESS, new Address(Seed.street(place), Seed.city(place), "", "", "CN"));
    }

    static FieldValues contact(int place) {
        return FieldValues.of(Contact.TYPE)
                .with(Contact.CUSTOMER, Seed.id("customer", place))
                .with(Contact.NAME, PersonName.of("Wang", Seed.trade(place) + place))
                .with(Contact.PRIMARY, true);
    }

    static FieldValues deal(int place) {
        BigDecimal amount = BigDecimal.valueOf(AMOUNT_STEP * (place % AMOUNTS + 1));
        return FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.TITLE, Seed.name(place))
                .with(Opportunity.CUSTOMER, Seed.id("customer", place))
                .with(Opportunity.PIPELINE, ServerSetup.PIPELINE)
                .with(Opportunity.STAGE, ServerSetup.stage("contact"))
                .with(Opportunity.AMOUNT, Money.of(amount.toString(), "CNY"));
    }

    static FieldValues ticket(int place) {
        return FieldValues.of(Ticket.TYPE)
                .with(Ticket.SUBJECT, Seed.subject(place))
                .with(Ticket.CUSTOMER, Seed.id("customer", place));
    }

    static FieldValues message(int place) {
        return FieldValues.of(TicketMessage.TYPE)
                .with(TicketMessage.TICKET, Seed.id("ticket", place))
                .with(TicketMessage.BODY, Seed.message(place))
                .with(TicketMessage.DIRECTION, "FROM_CUSTOMER")
                .with(TicketMessage.SENT_AT, SENT);
    }
}
