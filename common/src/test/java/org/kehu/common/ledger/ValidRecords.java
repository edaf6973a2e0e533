package org.kehu.common.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.customer.ServiceCost;
import org.kehu.common.duplicate.Apart;
import org.kehu.common.duplicate.KeepApart;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.LogExport;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** Records of any declared type with what it requires and no more, made from the declarations. */
public final class ValidRecords {
    private final Company company;
    private int made;

    public ValidRecords(Company company) {
        this.company = company;
    }

    public UUID make(RecordType type) {
        return make(type, null, null);
    }

    /** One whose link points to {@code target}. */
    public UUID make(RecordType type, @Nullable Field<UUID> link, @Nullable UUID target) {
        if (Attachment.isOne(type)) {
            return attach(type, target);
        }
        if (Apart.isOne(type)) {
            return keepApart(type, target);
        }
        if (type == ExportLog.TYPE) {
            return export();
        }
        if (type == GroupMember.TYPE) {
            return member(link, target);
        }
        FieldValues values = FieldValues.of(type);
        for (Field<?> field : type.fields()) {
            boolean given = field.is(Trait.REQUIRED) && !field.is(Trait.VERB_ONLY) && field.initial() == null;
            if (given && field != link) {
                values = with(values, field);
            }
        }
        if (type == ServiceCost.TYPE) {
            values = with(values, ServiceCost.AMOUNT);
        }
        if (link != null) {
            values = values.with(link, target);
        }
        return company.make(Company.ADMIN, "valid " + type + " " + ++made, values);
    }

    private UUID member(@Nullable Field<UUID> link, @Nullable UUID target) {
        UUID customer = link == GroupMember.CUSTOMER && target != null ? target : make(Customer.TYPE);
        UUID group = link == GroupMember.GROUP && target != null ? target : make(CustomerGroup.TYPE);
        company.ledger.must(Company.ADMIN, new AddToGroup(customer, group));
        return GroupMember.id(customer, group);
    }

    private UUID export() {
        UUID id = Ids.named("valid export " + ++made);
        String name = "valid " + made;
        company.ledger.must(
                Company.ADMIN, new LogExport(id, "customer", "CSV", 1, "name", "", name, "a.csv", "0".repeat(64)));
        return id;
    }

    private UUID attach(RecordType type, @Nullable UUID target) {
        RecordType carrier =
                Kehu.SCHEMA.type(String.valueOf(Attachment.link(type).target()));
        UUID id = Ids.named("valid " + type + " " + ++made);
        RecordRef to = new RecordRef(carrier.name(), target == null ? make(carrier) : target);
        company.ledger.must(Company.ADMIN, new AttachFile(id, to, "a.txt", 1, "text/plain", "0".repeat(64)));
        return id;
    }

    private UUID keepApart(RecordType type, @Nullable UUID target) {
        RecordType carrier = Kehu.SCHEMA.type(String.valueOf(Apart.link(type).target()));
        UUID first = target == null ? make(carrier) : target;
        company.ledger.must(
                Company.ADMIN, new KeepApart(new RecordRef(carrier.name(), first), make(carrier), "valid " + ++made));
        return company.ledger.all(type).stream()
                .filter(said -> said.title().equals("valid " + made))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @SuppressWarnings("unchecked")
    private <V> FieldValues with(FieldValues values, Field<V> field) {
        return values.with(field, (V) value(field));
    }

    private Object value(Field<?> field) {
        return switch (field.kind()) {
            case NUMBER -> BigDecimal.ONE;
            case COUNTER -> 1L;
            case MONEY -> Money.of("1", "CNY");
            case DATE -> LocalDate.of(2026, 3, 2);
            case INSTANT -> Instant.parse("2026-03-02T01:30:00Z");
            case BOOLEAN -> true;
            case CHOICE -> field.options().get(0);
            case LINK -> target(Kehu.SCHEMA.type(String.valueOf(field.target())));
            case PERSON_NAME -> PersonName.of("Li", "Na");
            default -> "valid " + made;
        };
    }

    private UUID target(RecordType type) {
        List<CrmRecord> known = company.ledger.all(type);
        return type.isConfiguration() && !known.isEmpty() ? known.get(0).id() : make(type);
    }
}
