package org.kehu.common.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.TaxId;
import org.kehu.common.record.Trait;

/**
 * Says how alike records of a type are, by those of their fields that are declared as identifying. What is withheld from the
 * reader says nothing. Not thread-safe.
 */
public final class Likening {
    private static final int SHORT = 55;
    private static final int ALIAS = 45;
    /** Of a hundred, what is left of a clue that something speaks against. */
    private static final int DOUBTED = 50;

    private final RecordType type;
    private final List<Field<?>> fields;
    private final KeyTexts texts;

    /** @param currency the ledger's, which tells the country of telephone numbers */
    public Likening(RecordType type, String currency) {
        this.type = type;
        this.fields = fields(type);
        this.texts = new KeyTexts(currency);
    }

    /** The fields that a duplicate is known by; empty where none of the type is looked for. */
    public static List<Field<?>> fields(RecordType type) {
        return type.fields().stream()
                .filter(field -> field.is(Trait.IDENTIFYING))
                .toList();
    }

    public RecordType type() {
        return type;
    }

    Sketch sketch(CrmRecord record) {
        List<Mark> marks = new ArrayList<>();
        Set<String> places = new HashSet<>();
        Set<String> taxIds = new HashSet<>();
        for (Field<?> field : fields) {
            Object value = record.withholds(field) ? null : record.get(field);
            if (value == null) {
                continue;
            }
            switch (field.kind()) {
                case PHONE -> phone(marks, field, value);
                case EMAIL -> marks.add(Mark.of(field, Sign.MAIL, texts.of(field, value)));
                case PERSON_NAME -> person(marks, record, field, (PersonName) value);
                default -> text(marks, field, (String) value, places, taxIds);
            }
        }
        return new Sketch(record, marks, places, taxIds);
    }

    private void phone(List<Mark> marks, Field<?> field, Object value) {
        String number = texts.of(field, value);
        if (!number.isEmpty()) {
            marks.add(Mark.of(field, texts.isMobile(number) ? Sign.MOBILE : Sign.PHONE, number));
        }
    }

    /** Whichever of the two parts was written first. */
    private void person(List<Mark> marks, CrmRecord record, Field<?> field, PersonName name) {
        String family = KeyTexts.fold(name.family()).replace(" ", "");
        String given = KeyTexts.fold(name.given()).replace(" ", "");
        String both = family.compareTo(given) < 0 ? family + " " + given : given + " " + family;
        String text = texts.of(field, name).codePoints().anyMatch(CompanyName::isHan) ? family + given : both.strip();
        marks.add(Mark.of(field, Sign.PERSON, text));
        Field<UUID> link = type.parent();
        UUID parent = link == null || record.withholds(link) ? null : record.get(link);
        if (parent != null) {
            marks.add(Mark.of(field, Sign.PERSON_HERE, parent + " " + text));
        }
    }

    private void text(List<Mark> marks, Field<?> field, String value, Set<String> places, Set<String> taxIds) {
        if (field.is(Trait.TAX_ID)) {
            TaxId id = TaxId.of(value);
            if (id.tells()) {
                marks.add(Mark.of(field, id.isMistyped() ? Sign.TAX_ID_UNSURE : Sign.TAX_ID, id.text()));
            }
            if (id.isProven()) {
                taxIds.add(id.text());
            }
        } else {
            name(marks, field, CompanyName.of(value), places);
        }
    }

    private void name(List<Mark> marks, Field<?> field, CompanyName name, Set<String> places) {
        boolean full = field == type.title();
        if (name.core().isEmpty()) {
            return;
        }
        int core = name.isLong() ? Sign.NAME_CORE.percent() : SHORT;
        marks.add(new Mark(field, Sign.NAME_CORE, name.core(), full ? core : ALIAS));
        if (!full) {
            return;
        }
        if (!name.place().isEmpty()) {
            places.add(name.place());
        }
        marks.add(new Mark(
                field, Sign.NAME, name.whole(), name.isLong() ? Sign.NAME.percent() : Sign.NAME.percent() - 20));
        if (!name.sound().isEmpty()) {
            marks.add(Mark.of(field, Sign.NAME_SOUND, name.sound()));
        }
        name.slips().forEach(slip -> marks.add(Mark.of(field, Sign.NAME_SLIP, slip)));
    }

    /** How alike two records are that the reader has before him. */
    public Likeness of(CrmRecord mine, CrmRecord theirs) {
        return of(sketch(mine), sketch(theirs), mark -> 100);
    }

    /** @param worth of each mark of mine, of a hundred: less if many have it */
    Likeness of(Sketch mine, Sketch theirs, ToIntFunction<Mark> worth) {
        Map<String, Likeness.Clue> byField = new LinkedHashMap<>();
        for (Mark one : mine.marks()) {
            for (Mark other : theirs.marks()) {
                if (one.sign() == other.sign() && one.text().equals(other.text())) {
                    int percent = Math.min(one.percent(), other.percent()) * worth.applyAsInt(one) / 100;
                    Likeness.Clue clue = new Likeness.Clue(
                            one.field(), other.field(), one.sign(), doubted(mine, theirs, one, percent));
                    byField.merge(one.field().name(), clue, (a, b) -> a.percent() >= b.percent() ? a : b);
                }
            }
        }
        return of(byField.values().stream()
                .sorted(Comparator.comparingInt(Likeness.Clue::percent).reversed())
                .toList());
    }

    private static int doubted(Sketch mine, Sketch theirs, Mark mark, int percent) {
        boolean name = mark.sign().kind() == Sign.Kind.NAME;
        boolean elsewhere = name && mark.sign() != Sign.NAME && mine.isElsewhere(theirs);
        boolean another = mark.sign() != Sign.TAX_ID && mine.isAnother(theirs);
        int left = elsewhere ? percent * DOUBTED / 100 : percent;
        return another ? left * DOUBTED / 100 : left;
    }

    private static Likeness of(List<Likeness.Clue> clues) {
        Map<Sign.Kind, Integer> surest = new EnumMap<>(Sign.Kind.class);
        clues.forEach(clue -> surest.merge(clue.sign().kind(), clue.percent(), Math::max));
        return new Likeness(together(surest.values()), clues);
    }

    /** Of signs that do not depend on each other. */
    static int together(Iterable<Integer> percents) {
        double against = 1;
        for (int percent : percents) {
            against *= 1 - percent / 100.0;
        }
        return (int) Math.round(100 * (1 - against));
    }
}
