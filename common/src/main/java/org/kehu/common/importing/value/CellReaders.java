package org.kehu.common.importing.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** Readers of the cells of a column, one for each kind of field. */
public final class CellReaders {
    private static final Pattern BETWEEN = Pattern.compile("[,;|/、，；\\n]+");
    private final Locality at;

    public CellReaders(Locality at) {
        this.at = at;
    }

    /** A link is read as the text that names its record; who knows records finds it. */
    public CellReader of(RecordType type, Field<?> field, Part part, ColumnForms forms) {
        if (part != Part.WHOLE) {
            return part(part);
        }
        return switch (field.kind()) {
            case TEXT -> field.is(Trait.COUNTRY) ? text(Countries::code) : text(Plain::free);
            case LONG_TEXT, LINK, ASIDE -> text(Plain::free);
            case URL -> text(Plain::value);
            case PHONE -> text(Phones::phone);
            case EMAIL -> text(Mails::mail);
            case NUMBER -> cell -> number(cell, forms);
            case COUNTER -> cell -> whole(cell, forms);
            case MONEY -> cell -> Amounts.money(cell, forms.mark(), at);
            case DATE ->
                text(cell ->
                        DateTexts.date(TimeTexts.day(cell), forms.order(), at).toString());
            case INSTANT ->
                text(cell -> TimeTexts.instant(cell, forms.order(), at).toString());
            case BOOLEAN -> cell -> BooleanNode.valueOf(Truths.truth(cell));
            case CHOICE -> text(new Options(type, field)::code);
            case MULTI_CHOICE, TAGS -> members(new Options(type, field));
            case ADDRESS -> Addresses::address;
            case PERSON_NAME -> PersonNames::name;
        };
    }

    private static CellReader part(Part part) {
        return switch (part) {
            case COUNTRY -> text(Countries::code);
            case CURRENCY -> text(cell -> String.valueOf(Amounts.currency(Plain.value(cell))));
            default -> text(Plain::free);
        };
    }

    private static CellReader text(UnaryOperator<String> reading) {
        return cell -> TextNode.valueOf(reading.apply(cell));
    }

    private static JsonNode number(String cell, ColumnForms forms) {
        return TextNode.valueOf(NumberTexts.number(cell, forms.mark()).toPlainString());
    }

    private static JsonNode whole(String cell, ColumnForms forms) {
        try {
            return LongNode.valueOf(NumberTexts.number(cell, forms.mark()).longValueExact());
        } catch (ArithmeticException e) {
            throw Plain.refusal("bad_whole_number", cell);
        }
    }

    private static CellReader members(Options options) {
        return cell -> {
            ArrayNode members = JsonNodeFactory.instance.arrayNode();
            BETWEEN.splitAsStream(Plain.free(cell))
                    .map(String::strip)
                    .filter(member -> !member.isEmpty())
                    .map(options::code)
                    .forEach(members::add);
            return members;
        };
    }
}
