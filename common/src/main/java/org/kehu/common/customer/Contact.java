package org.kehu.common.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.kehu.common.customer.quality.Checked;
import org.kehu.common.customer.quality.WrittenName;
import org.kehu.common.record.FactOf;
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
    /** What is wrong with the name, the telephones and the mail address; null where nothing is. */
    public static final Field<String> NAME_FLAW =
            Field.choice("nameFlaw", WrittenName.BLANKS, WrittenName.CAPITALS).derived(Flaws::contactName);

    public static final Field<String> PHONE_FLAW =
            Field.choice("phoneFlaw", Checked.INVALID, Checked.UNTIDY).derived(Flaws.ofPhone(PHONE));
    public static final Field<String> MOBILE_FLAW =
            Field.choice("mobileFlaw", Checked.INVALID, Checked.UNTIDY).derived(Flaws.ofPhone(MOBILE));
    public static final Field<String> EMAIL_FLAW =
            Field.choice("emailFlaw", Checked.INVALID, Checked.UNTIDY).derived(Flaws.ofMail(EMAIL));
    public static final RecordType TYPE = RecordType.of(
                    "contact",
                    NAME,
                    CUSTOMER,
                    NAME,
                    POSITION,
                    ROLE,
                    PHONE,
                    MOBILE,
                    EMAIL,
                    PRIMARY,
                    BIRTHDAY,
                    NOTES,
                    NAME_FLAW,
                    PHONE_FLAW,
                    MOBILE_FLAW,
                    EMAIL_FLAW)
            .childOf(CUSTOMER)
            .telling(
                    new FactOf(NAME_FLAW, NAME),
                    new FactOf(PHONE_FLAW, PHONE),
                    new FactOf(MOBILE_FLAW, MOBILE),
                    new FactOf(EMAIL_FLAW, EMAIL));

    private Contact() {}
}
