package org.kehu.client.field;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Records;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.record.Address;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** Makes the editor of any field by its kind: the one place that knows them all. To be used on the FX thread. */
public final class FieldEditors {
    private final RecordSchema schema;
    private final Records records;
    private final Background background;
    private final Texts texts;
    private final ZoneId zone;
    private final Function<Records, String> baseCurrency;

    /** @param baseCurrency currency of an amount typed without one */
    public FieldEditors(
            RecordSchema schema,
            Records records,
            Background background,
            Texts texts,
            ZoneId zone,
            Function<Records, String> baseCurrency) {
        this.schema = schema;
        this.records = records;
        this.background = background;
        this.texts = texts;
        this.zone = zone;
        this.baseCurrency = baseCurrency;
    }

    public <V> FieldEditor<V> of(RecordType type, Field<V> field) {
        return checked(field, make(type, field));
    }

    private FieldEditor<?> make(RecordType type, Field<?> field) {
        return switch (field.kind()) {
            case LONG_TEXT -> TextFieldEditor.area();
            case TEXT, PHONE, EMAIL, URL -> TextFieldEditor.<String>line(text -> text, FieldInput::text);
            case NUMBER -> TextFieldEditor.<BigDecimal>line(BigDecimal::toPlainString, FieldInput::number);
            case COUNTER -> TextFieldEditor.<Long>line(String::valueOf, FieldInput::whole);
            case MONEY -> money();
            case DATE -> new DateEditor();
            case INSTANT -> new InstantEditor(zone);
            case BOOLEAN -> new BooleanEditor();
            case CHOICE ->
                new ChoiceEditor(field.options(), !field.is(Trait.REQUIRED), code -> text().option(type, field, code));
            case MULTI_CHOICE -> new MembersEditor(field.options(), code -> text().option(type, field, code));
            case TAGS, ASIDE -> TextFieldEditor.<Set<String>>line(tags -> String.join(", ", tags), FieldInput::tags);
            case LINK -> new LinkEditor(schema.type(Objects.requireNonNull(field.target())), records, background);
            case ADDRESS -> address();
            case PERSON_NAME -> name();
        };
    }

    private FieldText text() {
        return new FieldText(texts.formats(), ref -> "");
    }

    private FieldEditor<Money> money() {
        return TextFieldEditor.line(
                money -> money.currency() + " " + money.amount().toPlainString(),
                typed -> FieldInput.money(typed, baseCurrency.apply(records)));
    }

    private FieldEditor<Address> address() {
        List<String> names = List.of("street", "city", "region", "postcode", "country");
        return new PartsEditor<>(
                names.stream().map(part -> texts.text("address." + part)).toList(),
                one -> List.of(one.street(), one.city(), one.region(), one.postcode(), one.country()),
                parts -> new Address(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
    }

    private FieldEditor<PersonName> name() {
        return new PartsEditor<>(
                List.of(texts.text("name.family"), texts.text("name.given")),
                name -> List.of(name.family(), name.given()),
                parts -> PersonName.of(parts.get(0), parts.get(1)));
    }

    /** The editor with the field's own check behind what it reads. */
    @SuppressWarnings("unchecked")
    private static <V> FieldEditor<V> checked(Field<V> field, FieldEditor<?> editor) {
        return new CheckedEditor<>(field, (FieldEditor<V>) editor);
    }

    /** Hands everything on, but checks what is read. */
    private record CheckedEditor<V>(Field<V> field, FieldEditor<V> inner) implements FieldEditor<V> {
        @Override
        public javafx.scene.layout.Region node() {
            return inner.node();
        }

        @Override
        public void show(@Nullable V value) {
            inner.show(value);
        }

        @Override
        public @Nullable V read() {
            V value = field.normal(inner.read());
            if (value != null) {
                field.check(value);
            }
            return value;
        }

        @Override
        public void onChosen(Runnable chosen) {
            inner.onChosen(chosen);
        }

        @Override
        public void onTyped(Runnable typed) {
            inner.onTyped(typed);
        }

        @Override
        public void focus() {
            inner.focus();
        }

        @Override
        public boolean takesEnter() {
            return inner.takesEnter();
        }
    }
}
