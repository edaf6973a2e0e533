package org.kehu.bench.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.bench.seed.Seed;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.service.Ticket;

/** The records that are searched. */
record Companies(ChineseNames names, int customers) {

    /** A customer with a contact; of the first fifth, a deal and a ticket. */
    List<CrmRecord> made(int place) {
        UUID id = Seed.id("customer", place);
        Instant at = SearchDevice.BEGIN.plusSeconds(place * 37L % 9_999_991);
        List<CrmRecord> made = new ArrayList<>();
        made.add(CrmRecord.blank(Customer.TYPE, id)
                .with(Customer.NUMBER, "C-" + (100_001 + place))
                .with(Customer.NAME, names.company(place))
                .with(Customer.SHORT_NAME, names.shortName(place))
                .with(Customer.PHONE, ChineseNames.phone(place))
                .with(Customer.EMAIL, Seed.email(place))
                .with(Customer.OWNER, new UUID(0, place % 40))
                .with(SystemFields.MODIFIED_AT, at));
        made.add(CrmRecord.blank(Contact.TYPE, Seed.id("contact", place))
                .with(Contact.CUSTOMER, id)
                .with(Contact.NAME, names.person(place))
                .with(Contact.MOBILE, ChineseNames.phone(place + 1))
                .with(Contact.EMAIL, Seed.email(place + 1))
                .with(SystemFields.MODIFIED_AT, at));
        if (place < Seed.deals(customers)) {
            made.add(CrmRecord.blank(Opportunity.TYPE, Seed.id("opportunity", place))
                    .with(Opportunity.TITLE, names.shortName(place) + "年度备件框架")
                    .with(Opportunity.CUSTOMER, id)
                    .with(SystemFields.MODIFIED_AT, at));
            made.add(CrmRecord.blank(Ticket.TYPE, Seed.id("ticket", place))
                    .with(Ticket.NUMBER, "T-" + (20_001 + place))
                    .with(Ticket.SUBJECT, names.shortName(place) + "主轴异响，更换")
                    .with(Ticket.CUSTOMER, id)
                    .with(SystemFields.MODIFIED_AT, at));
        }
        return made;
    }
}
