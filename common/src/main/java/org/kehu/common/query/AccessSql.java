package org.kehu.common.query;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordDdl;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/**
 * The rights of the reader as conditions on rows, and the only place where queries meet rights. Without a reader nothing is
 * asked: a client's cache holds only what its user may see.
 */
record AccessSql(RecordSchema schema, @Nullable RecordAccess reader) {

    /** @throws BadValue if the reader may not read the field, so that no order, group or match betrays its values */
    void checkReadable(RecordType type, Field<?> field) {
        boolean aside = field.kind() == FieldKind.ASIDE; // holds values of fields that a reader may not read
        if (reader != null && (aside || reader.level(type, field).compareTo(FieldLevel.READ) < 0)) {
            throw new BadValue("hidden_field", field.name(), type.name());
        }
    }

    Set<String> withheld(RecordType type) {
        return reader == null ? Set.of() : reader.withheld(type);
    }

    /** What a row of {@code type} must fulfil to be seen; null if every row may be. */
    @Nullable SqlPart visible(RecordType type, String alias) {
        if (isFree(type)) {
            return null;
        }
        if (scope(type) == Scope.NONE) {
            return new SqlPart(SqlPart.FALSE);
        }
        return new SqlPart("exists (select 1 from " + RecordDdl.SCOPE_TABLE + " s where s.record_id = ")
                .add(alias + "." + rootColumn(type))
                .add(" and ")
                .add(keys(type))
                .add(")");
    }

    /** Whether the reader's scope of {@code type} is a list of keys from which a query can be driven. */
    boolean isByKeys(RecordType type) {
        return !isFree(type) && scope(type) != Scope.NONE;
    }

    /** The ids of visible roots, each once, as a table to drive a query from. */
    SqlPart roots(RecordType type) {
        return new SqlPart("(select distinct s.record_id from " + RecordDdl.SCOPE_TABLE + " s where ")
                .add(keys(type))
                .add(")");
    }

    /** How many rows the reader's keys reach, whatever else is true of them. */
    SqlPart reached(RecordType type) {
        if (isFree(type)) {
            return new SqlPart("select count(*) from " + type.table());
        }
        if (scope(type) == Scope.NONE) {
            return new SqlPart("select 0");
        }
        SqlPart rows = new SqlPart("select count(*) from ").add(roots(type)).add(" r");
        return type.parent() == null
                ? rows
                : rows.add(" join " + type.table() + " t on t." + rootColumn(type) + " = r.record_id");
    }

    private SqlPart keys(RecordType type) {
        Set<String> keys = new TreeSet<>(reader == null ? Set.of() : reader.keys(scope(type)));
        keys.add(ScopeFields.ALL);
        return new SqlPart("s.record_type = ")
                .bind(schema.rootOf(type).name())
                .add(" and s.scope_key in ")
                .bindAll(keys);
    }

    /** Records of a type that names no scope fields all have the key of everybody. */
    private boolean isFree(RecordType type) {
        Scope scope = scope(type);
        boolean everybodys = schema.rootOf(type).scopes().equals(ScopeFields.NONE);
        return scope == Scope.ALL || (scope != Scope.NONE && everybodys);
    }

    private Scope scope(RecordType type) {
        return reader == null ? Scope.ALL : reader.scope(RecordAction.READ, type);
    }

    /** The column that holds the id of the root whose keys count. */
    static String rootColumn(RecordType type) {
        return (type.parent() == null ? RecordColumns.ID : RecordColumns.ACCESS_ROOT).name();
    }
}
