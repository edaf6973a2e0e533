package org.kehu.common.exporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;

/** What records can be written as. */
public enum ExportFormat {
    /** A workbook, which tells of itself on a second sheet. */
    XLSX("xlsx"),
    /** Text that says nothing of itself. */
    CSV("csv"),
    /** Cards of companies and people. */
    VCARD("vcf");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    public String labelKey() {
        return "export.format." + name().toLowerCase(Locale.ROOT);
    }

    /** What it can hold of those fields. */
    public List<Field<?>> fields(RecordType type, List<Field<?>> wanted) {
        return this == VCARD
                ? CardSink.fields(type)
                : wanted.stream()
                        .filter(field -> field.kind() != FieldKind.ASIDE)
                        .toList();
    }

    /** Those that records of the type can have. */
    public static List<ExportFormat> of(RecordType type) {
        boolean cards = type == Customer.TYPE || type == Contact.TYPE;
        return Arrays.stream(values())
                .filter(format -> format != VCARD || cards)
                .toList();
    }
}
