package org.kehu.common.customer.cleaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.customer.Completeness;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Path;
import org.kehu.common.record.FactOf;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * What may be wrong with records of a type, as far as their reader may be told: of a field that is hidden from him there is no
 * finding. Customers in the archive are left in peace.
 */
public final class Findings {
    private static final List<Field<?>> KNOWN_OF_CONTACTS = List.of(Contact.POSITION, Contact.ROLE);

    private final RecordType type;
    private final RecordAccess access;
    private final Days days;
    private final List<Finding> found = new ArrayList<>();

    /**
     * How long is too long.
     *
     * @param today as {@code zone} sees it
     * @param silent days without contact
     * @param unverified days since somebody confirmed what is known
     */
    public record Days(LocalDate today, ZoneId zone, int silent, int unverified) {
        Instant before(int count) {
            return today.minusDays(count).atStartOfDay(zone).toInstant();
        }
    }

    private Findings(RecordType type, RecordAccess access, Days days) {
        this.type = type;
        this.access = access;
        this.days = days;
    }

    /** Whether anything is looked for in records of the type. */
    public static boolean are(RecordType type) {
        return type == Customer.TYPE || type == Contact.TYPE;
    }

    /** Those of customers or contacts, in the order of their kinds; none of another type. */
    public static List<Finding> of(RecordType type, RecordAccess access, Days days) {
        Findings findings = new Findings(type, access, days);
        if (are(type)) {
            type.flaws().forEach(findings::addFlaws);
            if (type == Customer.TYPE) {
                findings.addOfCustomers();
            } else {
                findings.addOfContacts();
            }
        }
        findings.found.sort(Comparator.comparing(Finding::kind));
        return List.copyOf(findings.found);
    }

    @SuppressWarnings("unchecked")
    private void addFlaws(FactOf fact) {
        for (String flaw : fact.fact().options()) {
            Field<String> field = (Field<String>) fact.fact();
            add(Finding.Kind.valueOf(flaw), fact.of(), Filter.eq(field, flaw), field);
        }
    }

    private void addOfCustomers() {
        for (Field<?> field : Completeness.wanted(true)) {
            boolean both = Completeness.wanted(false).contains(field);
            missing(field, both ? null : "PERSON");
        }
        Completeness.wanted(false).stream()
                .filter(field -> !Completeness.wanted(true).contains(field))
                .forEach(field -> missing(field, "COMPANY"));
        if (access.scope(RecordAction.READ, Contact.TYPE) != Scope.NONE
                && access.level(Contact.TYPE, Contact.CUSTOMER).compareTo(FieldLevel.READ) >= 0) {
            Filter somebody = new Filter.Exists(Contact.TYPE.name(), Contact.CUSTOMER.name(), Filter.EVERYTHING);
            Filter nobody = Filter.and(Filter.eq(Customer.KIND, "COMPANY"), Filter.not(somebody));
            add(Finding.Kind.NOBODY, Customer.KIND, nobody);
        }
        Filter silent = Filter.compare(Customer.LAST_FOLLOWED_AT, Operator.LT, days.before(days.silent()));
        Filter unverified = Filter.compare(Customer.LAST_VERIFIED_AT, Operator.LT, days.before(days.unverified()));
        add(Finding.Kind.NEVER, Customer.LAST_FOLLOWED_AT, Filter.empty(Customer.LAST_FOLLOWED_AT));
        add(Finding.Kind.STALE, Customer.LAST_FOLLOWED_AT, silent);
        add(
                Finding.Kind.UNVERIFIED,
                Customer.LAST_VERIFIED_AT,
                Filter.or(Filter.empty(Customer.LAST_VERIFIED_AT), unverified));
        Filter gone = new Filter.Compare(Path.of(Customer.OWNER, User.ACTIVE), Operator.EQ, false);
        add(Finding.Kind.OWNER_GONE, Customer.OWNER, gone);
    }

    private void missing(Field<?> field, @Nullable String kind) {
        Filter empty = Filter.empty(field);
        if (kind == null) {
            add(Finding.Kind.MISSING, field, empty);
        } else {
            add(Finding.Kind.MISSING, field, Filter.and(Filter.eq(Customer.KIND, kind), empty), Customer.KIND);
        }
    }

    private void addOfContacts() {
        KNOWN_OF_CONTACTS.forEach(field -> add(Finding.Kind.MISSING, field, Filter.empty(field)));
        Filter silent =
                Filter.and(Filter.empty(Contact.PHONE), Filter.empty(Contact.MOBILE), Filter.empty(Contact.EMAIL));
        add(Finding.Kind.UNREACHABLE, Contact.MOBILE, silent, Contact.PHONE, Contact.EMAIL);
    }

    /** Unless it would tell of what is hidden. */
    private void add(Finding.Kind kind, Field<?> field, Filter filter, Field<?>... besides) {
        boolean told = isRead(field);
        for (Field<?> one : besides) {
            told &= isRead(one);
        }
        if (told) {
            found.add(new Finding(kind, field, living(filter)));
        }
    }

    private boolean isRead(Field<?> field) {
        return access.level(type, field).compareTo(FieldLevel.READ) >= 0;
    }

    /** All that are looked at: those that are not in the archive. */
    public static Filter living(RecordType type, RecordAccess access) {
        boolean told =
                type == Customer.TYPE && access.level(type, Customer.STATUS).compareTo(FieldLevel.READ) >= 0;
        return told ? Filter.eq(Customer.STATUS, "ACTIVE") : Filter.EVERYTHING;
    }

    private Filter living(Filter filter) {
        Filter living = living(type, access);
        return living.equals(Filter.EVERYTHING) ? filter : Filter.and(living, filter);
    }
}
