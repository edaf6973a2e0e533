package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;
import org.kehu.common.record.SystemFields;

/** What programs from before there were pools declare: a customer must have an owner. */
public final class BeforePools {
    public static final Field<UUID> OWNER =
            Field.link("owner", "user").required().verbOnly().needing(Role.ASSIGN);

    private static final Set<Field<?>> LATER = Set.of(
            Customer.OWNER,
            Customer.POOL,
            Customer.POOL_REASON,
            Customer.POOLED_AT,
            Customer.FORMER_OWNER,
            Customer.POOL_CAUSE,
            Customer.PICKED_BY,
            Customer.PICKED_FROM,
            Customer.PICKED_AT,
            Customer.OWNED_SINCE);

    private BeforePools() {}

    public static List<RecordType> types() {
        List<RecordType> types = new ArrayList<>();
        for (RecordType type : Kehu.SCHEMA.types()) {
            if (type != Pool.TYPE) {
                types.add(type == Customer.TYPE ? customer() : type);
            }
        }
        return types;
    }

    private static RecordType customer() {
        List<Field<?>> fields = new ArrayList<>(Customer.TYPE.fields());
        fields.removeAll(SystemFields.all());
        fields.removeAll(LATER);
        fields.add(OWNER);
        return RecordType.of("customer", Customer.NAME, fields.toArray(Field<?>[]::new))
                .scopedBy(ScopeFields.of(OWNER, Customer.DEPARTMENT))
                .numbered(Objects.requireNonNull(Customer.TYPE.numbering()));
    }
}
