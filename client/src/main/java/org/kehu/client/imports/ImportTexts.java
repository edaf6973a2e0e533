package org.kehu.client.imports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.importing.file.CardSource;
import org.kehu.common.importing.file.EncodingFound;
import org.kehu.common.importing.file.FileKind;
import org.kehu.common.importing.file.SeparatedSource;
import org.kehu.common.importing.file.Source;
import org.kehu.common.importing.mapping.Proposal;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.mapping.TargetLabels;
import org.kehu.common.importing.run.Fate;
import org.kehu.common.importing.run.MatchKey;
import org.kehu.common.importing.run.Rehearsal;
import org.kehu.common.importing.value.DateOrder;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** What the lab says, in the language of the moment. */
final class ImportTexts {
    /** For what does not depend on where one is. */
    static final Locality ANYWHERE = new Locality(LocalDate.EPOCH, ZoneOffset.UTC, "CNY");

    private final RecordDesk desk;
    private final RecordType type;

    ImportTexts(RecordDesk desk, RecordType type) {
        this.desk = desk;
        this.type = type;
    }

    String text(String key, Object... arguments) {
        return desk.texts().text(key, arguments);
    }

    String title() {
        return text("import.title", desk.labels().types(type));
    }

    String target(Target target) {
        return TargetLabels.of(desk.labels(), type, target);
    }

    String key(MatchKey key) {
        return key.fields().stream()
                .map(field -> desk.labels().field(type, field))
                .collect(Collectors.joining(" + "));
    }

    String why(Proposal.Why why) {
        return text("import.why." + why.name().toLowerCase(Locale.ROOT));
    }

    /** What the file is, and how it is written. */
    String form(ReadFile read) {
        Source source = read.table().source();
        String kind = text("import.kind." + source.kind().name().toLowerCase(Locale.ROOT));
        return text(
                "import.form",
                kind,
                encoding(source),
                read.survey().rows(),
                read.table().headerRow());
    }

    /** Empty where it is none of the person's business. */
    private String encoding(Source source) {
        if (source.kind() == FileKind.WORKBOOK) {
            return "";
        }
        return encoding(found(source).encoding());
    }

    static EncodingFound found(Source source) {
        return source instanceof CardSource cards ? cards.encoding() : ((SeparatedSource) source).encoding();
    }

    static String encoding(org.kehu.common.importing.file.TextEncoding encoding) {
        return encoding.charset().name();
    }

    String whyEncoding(Source source) {
        EncodingFound found = found(source);
        return text("import.encoding." + found.why().name().toLowerCase(Locale.ROOT), found.unreadable());
    }

    String separator(char separator) {
        return switch (separator) {
            case '\t' -> text("import.separator.tab");
            case ',' -> text("import.separator.comma");
            case ';' -> text("import.separator.semicolon");
            default -> String.valueOf(separator);
        };
    }

    String order(DateOrder order) {
        return text("import.order." + order.name().toLowerCase(Locale.ROOT));
    }

    String mark(char mark) {
        return text(mark == ',' ? "import.mark.comma" : "import.mark.point");
    }

    String outcome(Fate.Outcome outcome) {
        return text("import.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    String refusals(Rehearsal.Refusals one) {
        return text("import.refusals", desk.doing().text(one.reason()), one.rows());
    }

    static Tone tone(Fate.Outcome outcome) {
        return switch (outcome) {
            case NEW -> Tone.OK;
            case UPDATE -> Tone.INFO;
            case UNCHANGED -> Tone.PLAIN;
            case DUPLICATE -> Tone.WARN;
            case REFUSED -> Tone.BAD;
        };
    }

    /** What is to be said of a row beside its outcome. */
    String about(Fate fate, Previewed preview) {
        if (fate.reason() != null) {
            return desk.doing().text(fate.reason());
        }
        if (fate.likeRow() > 0) {
            return text("import.like.row", fate.likeRow());
        }
        if (!fate.maybe().isEmpty()) {
            return text("import.maybe", fields(fate.maybe()));
        }
        RecordRef found = fate.found();
        String title = found == null ? "" : preview.titles().getOrDefault(found, "");
        if (fate.outcome() == Fate.Outcome.UPDATE) {
            return text("import.changes", title, fields(fate.changed()));
        }
        return found == null ? "" : text("import.same.as", title);
    }

    /** Their names in the order of the declaration. */
    String fields(Collection<String> names) {
        return type.fields().stream()
                .filter(field -> names.contains(field.name()))
                .map(field -> desk.labels().field(type, field))
                .collect(Collectors.joining(text("field.list.separator")));
    }
}
