package org.kehu.common.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.quality.Checked;
import org.kehu.common.customer.quality.WrittenName;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.FactOf;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Ruled;
import org.kehu.common.record.ScopeFields;

/** A company or a person that one deals with. */
public final class Customer {
    public static final String RETURNED = "RETURNED";
    public static final String UNFOLLOWED = "UNFOLLOWED";
    public static final String UNSOLD = "UNSOLD";

    public static final Field<String> NUMBER =
            Field.text("number").limit(40).searchable().verbOnly();
    public static final Field<String> ALIAS =
            Field.text("alias").limit(40).searchable().verbOnly();
    public static final Field<String> KIND =
            Field.choice("kind", "COMPANY", "PERSON").required().initially("COMPANY");
    public static final Field<String> NAME =
            Field.text("name").required().searchable().identifying();
    public static final Field<String> SHORT_NAME =
            Field.text("shortName").limit(80).searchable().identifying();
    public static final Field<String> INDUSTRY = Field.text("industry").limit(80);
    public static final Field<String> SIZE = Field.choice("size", "S10", "S50", "S200", "S500", "S1000", "S5000");
    public static final Field<String> PHONE = Field.phone("phone").searchable().identifying();
    public static final Field<String> EMAIL = Field.email("email").searchable().identifying();
    public static final Field<String> WEBSITE = Field.url("website");
    public static final Field<Address> ADDRESS = Field.address("address").searchable();
    public static final Field<String> CITY = Field.text("city").limit(100).derived(Customer::city);
    public static final Field<String> COUNTRY = Field.country("country").derived(Customer::country);
    public static final Field<String> TAX_ID =
            Field.text("taxId").limit(40).searchable().taxId();
    public static final Field<UUID> ABOVE = Field.link("above", "customer");
    /** What it is to us; nothing stands for a customer. */
    public static final Field<Set<String>> DEALT_AS =
            Field.multiChoice("dealtAs", List.of("CUSTOMER", "DEALER", "SUPPLIER", "PARTNER"));

    public static final Field<String> STATUS =
            Field.choice("status", "ACTIVE", "ARCHIVED").required().initially("ACTIVE");
    public static final Field<String> LIFECYCLE = Field.choice(
            "lifecycle",
            "PROSPECT",
            "LEAD",
            "OPPORTUNITY",
            "FIRST_BUYER",
            "ACTIVE",
            "LOYAL",
            "AT_RISK",
            "LOST",
            "WON_BACK");
    public static final Field<String> GRADE = Field.choice("grade", "A", "B", "C", "D");
    /** Whether the grade is the rule's or somebody's own. */
    public static final Field<String> GRADE_SOURCE =
            Field.choice("gradeSource", Held.RULE, Held.MANUAL).derived(Held::gradeSource);
    /** Why somebody set another grade than the rule's, null where nobody said. */
    public static final Field<String> GRADE_REASON = Field.text("gradeReason").verbOnly();
    /** The last day of a grade that somebody set; null for as long as it is not given back. */
    public static final Field<LocalDate> GRADE_UNTIL = Field.date("gradeUntil").verbOnly();

    public static final Field<String> LIFECYCLE_SOURCE =
            Field.choice("lifecycleSource", Held.RULE, Held.MANUAL).derived(Held::lifecycleSource);
    public static final Field<String> LIFECYCLE_REASON =
            Field.text("lifecycleReason").verbOnly();
    public static final Field<LocalDate> LIFECYCLE_UNTIL =
            Field.date("lifecycleUntil").verbOnly();
    /** What the rules make of the figures below, whatever somebody set in their place. */
    public static final Field<String> RULE_GRADE =
            Field.choice("ruleGrade", "A", "B", "C", "D").sealed();

    public static final Field<String> RULE_LIFECYCLE = Field.choice(
                    "ruleLifecycle", LIFECYCLE.options().toArray(String[]::new))
            .sealed();
    /** Day of the last purchase: an order that counts, or money received. */
    public static final Field<LocalDate> BOUGHT_ON = Field.date("boughtOn").sealed();
    /** How often, and for how much in base currency, it bought within the window of the rules. */
    public static final Field<BigDecimal> BOUGHT_TIMES =
            Field.number("boughtTimes").sealed();

    public static final Field<Money> BOUGHT_SUM = Field.money("boughtSum").sealed();
    /** 1 to 5, the best. */
    public static final Field<BigDecimal> RECENCY = Field.number("recency").sealed();

    public static final Field<BigDecimal> FREQUENCY = Field.number("frequency").sealed();
    public static final Field<BigDecimal> MONETARY = Field.number("monetary").sealed();
    /** The three, as they are weighed: 1 to 5. */
    public static final Field<BigDecimal> VALUE = Field.number("valueScore").sealed();

    public static final Field<String> POTENTIAL =
            Field.choice("potential", "A", "B", "C", "D").sealed();
    /** 0 to 100. */
    public static final Field<BigDecimal> HEALTH = Field.number("health").sealed();

    public static final Field<String> HEALTH_STATE =
            Field.choice("healthState", "GREEN", "YELLOW", "RED").sealed();
    /** What the health is made of, as {@code HealthParts} writes it. */
    public static final Field<String> HEALTH_PARTS =
            Field.text("healthParts").limit(400).sealed();
    /** When any of these last came out otherwise. */
    public static final Field<Instant> GRADED_AT = Field.instant("gradedAt").sealed();

    public static final Field<Money> CREDIT_LIMIT =
            Field.money("creditLimit").notNegative().guarded();
    public static final Field<String> SOURCE = Field.text("source").limit(80);
    public static final Field<Set<String>> TAGS = Field.tags("tags");
    public static final Field<String> PREFERRED_CHANNEL =
            Field.choice("preferredChannel", "PHONE", "MAIL", "MESSAGE", "VISIT", "POST");
    public static final Field<Set<String>> INTERESTS = Field.tags("interests");
    public static final Field<String> PREFERENCES = Field.longText("preferences");
    /** Percent of what one should know of it, see {@link Completeness}. */
    public static final Field<BigDecimal> COMPLETENESS =
            Field.number("completeness").derived(Completeness::percent);

    /** What is wrong with the name, the telephone, the mail address and the tax number; null where nothing is. */
    public static final Field<String> NAME_FLAW =
            Field.choice("nameFlaw", WrittenName.BLANKS, WrittenName.CAPITALS).derived(Flaws::name);

    public static final Field<String> PHONE_FLAW =
            Field.choice("phoneFlaw", Checked.INVALID, Checked.UNTIDY).derived(Flaws.ofPhone(PHONE));
    public static final Field<String> EMAIL_FLAW =
            Field.choice("emailFlaw", Checked.INVALID, Checked.UNTIDY).derived(Flaws.ofMail(EMAIL));
    public static final Field<String> TAX_ID_FLAW =
            Field.choice("taxIdFlaw", Checked.INVALID, Checked.UNTIDY).derived(Flaws::taxId);

    public static final Field<Instant> LAST_VERIFIED_AT =
            Field.instant("lastVerifiedAt").verbOnly();
    public static final Field<Instant> LAST_FOLLOWED_AT =
            Field.instant("lastFollowedAt").verbOnly();
    public static final Field<Instant> NEXT_FOLLOW_UP_AT = Field.instant("nextFollowUpAt");
    public static final Field<String> GENDER =
            Field.choice("gender", "FEMALE", "MALE", "OTHER").personal();
    public static final Field<LocalDate> BIRTH_DATE = Field.date("birthDate").personal();
    public static final Field<String> NOTES = Field.longText("notes");
    /** Null while the customer is in a pool. */
    public static final Field<UUID> OWNER =
            Field.link("owner", "user").verbOnly().needing(Role.ASSIGN);

    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").verbOnly().needing(Role.ASSIGN);
    /** Null while somebody owns it. */
    public static final Field<UUID> POOL =
            Field.link("pool", "pool").keepingTarget().verbOnly().needing(Role.ASSIGN);
    /** Why it was last given into a pool, when, and whose it was before: all three stay when it is taken out. */
    public static final Field<String> POOL_REASON = Field.text("poolReason").verbOnly();

    public static final Field<Instant> POOLED_AT = Field.instant("pooledAt").verbOnly();
    public static final Field<UUID> FORMER_OWNER =
            Field.link("formerOwner", "user").verbOnly();

    /** Why it last came into a pool: somebody gave it, or a rule of the pool did. */
    public static final Field<String> POOL_CAUSE =
            Field.choice("poolCause", RETURNED, UNFOLLOWED, UNSOLD).verbOnly();
    /** Since when it has been its owner's; null where that was before this was kept. */
    public static final Field<Instant> OWNED_SINCE = Field.instant("ownedSince").verbOnly();
    /** Who last took it out of a pool, out of which and when: by these the picks of a day are counted. */
    public static final Field<UUID> PICKED_BY = Field.link("pickedBy", "user").verbOnly();

    public static final Field<UUID> PICKED_FROM =
            Field.link("pickedFrom", "pool").verbOnly();
    public static final Field<Instant> PICKED_AT = Field.instant("pickedAt").verbOnly();

    public static final RecordType TYPE = RecordType.of(
                    "customer",
                    NAME,
                    NUMBER,
                    ALIAS,
                    KIND,
                    NAME,
                    SHORT_NAME,
                    INDUSTRY,
                    SIZE,
                    PHONE,
                    EMAIL,
                    WEBSITE,
                    ADDRESS,
                    CITY,
                    COUNTRY,
                    TAX_ID,
                    ABOVE,
                    DEALT_AS,
                    STATUS,
                    LIFECYCLE,
                    GRADE,
                    GRADE_SOURCE,
                    GRADE_REASON,
                    GRADE_UNTIL,
                    LIFECYCLE_SOURCE,
                    LIFECYCLE_REASON,
                    LIFECYCLE_UNTIL,
                    RULE_GRADE,
                    RULE_LIFECYCLE,
                    BOUGHT_ON,
                    BOUGHT_TIMES,
                    BOUGHT_SUM,
                    RECENCY,
                    FREQUENCY,
                    MONETARY,
                    VALUE,
                    POTENTIAL,
                    HEALTH,
                    HEALTH_STATE,
                    HEALTH_PARTS,
                    GRADED_AT,
                    CREDIT_LIMIT,
                    SOURCE,
                    TAGS,
                    PREFERRED_CHANNEL,
                    INTERESTS,
                    PREFERENCES,
                    COMPLETENESS,
                    NAME_FLAW,
                    PHONE_FLAW,
                    EMAIL_FLAW,
                    TAX_ID_FLAW,
                    LAST_VERIFIED_AT,
                    LAST_FOLLOWED_AT,
                    NEXT_FOLLOW_UP_AT,
                    GENDER,
                    BIRTH_DATE,
                    NOTES,
                    OWNER,
                    DEPARTMENT,
                    POOL,
                    POOL_REASON,
                    POOLED_AT,
                    FORMER_OWNER,
                    POOL_CAUSE,
                    OWNED_SINCE,
                    PICKED_BY,
                    PICKED_FROM,
                    PICKED_AT)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT).pooledBy(POOL).keepingSince(OWNED_SINCE))
            .numbered(new Numbering(NUMBER, ALIAS, "C", 100_001))
            .telling(
                    new FactOf(CITY, ADDRESS),
                    new FactOf(COUNTRY, ADDRESS),
                    new FactOf(NAME_FLAW, NAME),
                    new FactOf(PHONE_FLAW, PHONE),
                    new FactOf(EMAIL_FLAW, EMAIL),
                    new FactOf(TAX_ID_FLAW, TAX_ID))
            .ruled(
                    new Ruled(GRADE, RULE_GRADE, GRADE_SOURCE, Held.RULE, List.of(GRADE_REASON, GRADE_UNTIL)),
                    new Ruled(
                            LIFECYCLE,
                            RULE_LIFECYCLE,
                            LIFECYCLE_SOURCE,
                            Held.RULE,
                            List.of(LIFECYCLE_REASON, LIFECYCLE_UNTIL)));

    private Customer() {}

    private static @Nullable String city(CrmRecord customer) {
        Address address = customer.get(ADDRESS);
        return address == null ? null : address.city();
    }

    private static @Nullable String country(CrmRecord customer) {
        Address address = customer.get(ADDRESS);
        return address == null ? null : address.country();
    }
}
