package org.kehu.common.importing.value;

import java.util.List;
import java.util.Locale;
import org.kehu.common.record.Field;

/** What of a field's value a column gives: all of it, or one of the parts that files keep in columns of their own. */
public enum Part {
    WHOLE,
    STREET,
    CITY,
    REGION,
    POSTCODE,
    COUNTRY,
    FAMILY,
    GIVEN,
    CURRENCY;

    /** Those that columns can give of a field. */
    public static List<Part> of(Field<?> field) {
        return switch (field.kind()) {
            case ADDRESS -> List.of(WHOLE, STREET, CITY, REGION, POSTCODE, COUNTRY);
            case PERSON_NAME -> List.of(WHOLE, FAMILY, GIVEN);
            case MONEY -> List.of(WHOLE, CURRENCY);
            default -> List.of(WHOLE);
        };
    }

    /** As the value's JSON names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
