package org.kehu.common.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;

/** A person at a customer. */
public final class Contact {
    public static final Field<UUID> CUSTOMER =
            Field.link("customer", "customer").required();
    public static final Field<PersonName> NAME =
            Field.personName("name").required().searchable().identifying().personal();
    public static final Field<String> POSITION = Field.text("position").limit(100);
    public static final Field<String> ROLE =
            Field.choice("role", "DECIDES", "EVALUATES", "INFLUENCES", "USES", "FINANCE");
    public static final Field<String> PHONE =
            Field.phone("phone").searchable().identifying().personal();
    public static final Field<String> MOBILE =
            Field.phone("mobile").searchable().identifying().personal();
    public static final Field<String> EMAIL =
            Field.email("email").searchable().identifying().personal();
    public static final Field<Boolean> PRIMARY = Field.bool("main");
    public static final Field<LocalDate> BIRTHDAY = Field.date("birthday").personal();
    public static final Field<String> NOTES = Field.longText("notes");
    public static final RecordType TYPE = RecordType.of(
                    "contact", NAME, CUSTOMER, NAME, POSITION, ROLE, PHONE, MOBILE, EMAIL, PRIMARY, BIRTHDAY, NOTES)
            .childOf(CUSTOMER);

    private Contact() {}
}
