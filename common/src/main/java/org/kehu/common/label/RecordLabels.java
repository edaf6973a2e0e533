package org.kehu.common.label;

import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** The names of record types, fields, choices, verbs and permissions in one language; the one place that knows their keys. */
public final class RecordLabels {
    private final Labels labels;

    public RecordLabels(Labels labels) {
        this.labels = labels;
    }

    public Labels labels() {
        return labels;
    }

    public String type(RecordType type) {
        return labels.text(typeKey(type));
    }

    public String types(RecordType type) {
        return labels.text(typesKey(type));
    }

    /** What records of a type are called, by its name; a name that this version does not know stands for itself. */
    public String types(String typeName) {
        String key = "type." + typeName + ".many";
        return labels.has(key) ? labels.text(key) : typeName;
    }

    /** A field by names; one that this version does not know stands for itself. */
    public String field(String typeName, String fieldName) {
        String own = "field." + typeName + "." + fieldName;
        String key = labels.has(own) ? own : "field.record." + fieldName;
        return labels.has(key) ? labels.text(key) : fieldName;
    }

    /** So many records of it: {@code 126 customers}. */
    public String count(RecordType type, long many) {
        return labels.text(countKey(type), many);
    }

    /** As it stands inside a sentence. */
    public String typeInText(RecordType type) {
        return type(type).toLowerCase(labels.locale());
    }

    public String field(RecordType type, Field<?> field) {
        return labels.text(fieldKey(type, field));
    }

    /** A code that this version does not know stands for itself. */
    public String option(RecordType type, Field<?> field, String code) {
        String key = optionKey(type, field, code);
        return labels.has(key) ? labels.text(key) : code;
    }

    public String verb(String wireName) {
        return labels.text(verbKey(wireName));
    }

    /** A code that this version does not know stands for itself. */
    public String permission(String code) {
        String key = permissionKey(code);
        return labels.has(key) ? labels.text(key) : code;
    }

    static String typeKey(RecordType type) {
        return "type." + type;
    }

    static String typesKey(RecordType type) {
        return "type." + type + ".many";
    }

    static String countKey(RecordType type) {
        return "type." + type + ".count";
    }

    static String fieldKey(RecordType type, Field<?> field) {
        return SystemFields.all().contains(field) ? "field.record." + field : "field." + type + "." + field;
    }

    static String optionKey(RecordType type, Field<?> field, String code) {
        return "option." + type + "." + field + "." + code;
    }

    static String verbKey(String wireName) {
        return "verb." + wireName;
    }

    static String permissionKey(String code) {
        return "permission." + code;
    }
}
