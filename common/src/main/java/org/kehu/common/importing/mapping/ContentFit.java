package org.kehu.common.importing.mapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kehu.common.importing.value.CellReader;
import org.kehu.common.importing.value.CellReaders;
import org.kehu.common.importing.value.ColumnSurvey;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.importing.value.Part;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** How well the values of a column fit a field. */
final class ContentFit {
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?[- ]?1[3-9](?:[- ]?\\d){9}");
    private static final Pattern DIGITS = Pattern.compile("(?:\\D*\\d){7,15}\\D*");
    private static final Set<FieldKind> SAYING = EnumSet.of(FieldKind.EMAIL, FieldKind.PHONE, FieldKind.URL);
    private final RecordType type;
    private final Locality at;

    ContentFit(RecordType type, Locality at) {
        this.type = type;
        this.at = at;
    }

    /** Share of the values that the target takes; 1 where there are none, and for a link, whose records are not known here. */
    double share(Target target, List<String> values) {
        if (values.isEmpty() || target.field().kind() == FieldKind.LINK) {
            return 1;
        }
        ColumnSurvey survey = new ColumnSurvey(at);
        values.forEach(survey::add);
        CellReader reader = new CellReaders(at).of(type, target.field(), target.part(), survey.forms());
        return share(values, value -> isTaken(target, reader, value));
    }

    private static boolean isTaken(Target target, CellReader reader, String value) {
        try {
            if (target.part() == Part.WHOLE) {
                target.field().value(reader.read(value));
            } else {
                reader.read(value);
            }
            return true;
        } catch (BadValue e) {
            return false;
        }
    }

    /**
     * From 0 to 1: how sure it is by the values alone that the column goes there; 0 for what any text could be.
     *
     * @param named whether the column has a name: one that is not known means some other date, or another list of choices
     */
    double sure(Target target, List<String> values, boolean named) {
        boolean any = named && !SAYING.contains(target.field().kind());
        if (any || values.isEmpty() || target.part() != Part.WHOLE) {
            return 0;
        }
        double like = share(values, like(target.field()));
        return like < 0.8 ? 0 : like * share(target, values) * weight(target.field());
    }

    private static Predicate<String> like(Field<?> field) {
        return switch (field.kind()) {
            case EMAIL -> value -> value.indexOf('@') > 0;
            case PHONE ->
                isMobile(field)
                        ? value -> MOBILE.matcher(value.strip()).matches()
                        : value -> DIGITS.matcher(value).matches();
            case URL -> value -> value.contains("://") || value.startsWith("www.");
            case DATE, CHOICE -> value -> true;
            case TEXT -> value -> field.is(Trait.COUNTRY);
            default -> value -> false;
        };
    }

    private static boolean isMobile(Field<?> field) {
        return field.name().equals("mobile");
    }

    /** Mails say what they are; a number of a telephone could be another number, a date any date. */
    private static double weight(Field<?> field) {
        return switch (field.kind()) {
            case EMAIL -> 0.7;
            case URL -> 0.65;
            case PHONE -> isMobile(field) ? 0.6 : 0.45;
            case CHOICE -> 0.4;
            default -> 0.35;
        };
    }

    private static double share(List<String> values, Predicate<String> fits) {
        return (double) values.stream().filter(fits).count() / values.size();
    }
}
