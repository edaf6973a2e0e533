package org.kehu.common.importing.file;

import ezvcard.VCard;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.Gender;
import ezvcard.property.StructuredName;
import ezvcard.util.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of cards that have more than one form. */
final class CardParts {
    private CardParts() {}

    static @Nullable String family(@Nullable StructuredName name) {
        return name == null ? null : name.getFamily();
    }

    /** With middle names. */
    static @Nullable String given(@Nullable StructuredName name) {
        if (name == null) {
            return null;
        }
        String given = name.getGiven() == null ? "" : name.getGiven();
        return Stream.concat(Stream.of(given), name.getAdditionalNames().stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    static @Nullable String email(VCard card, int place) {
        List<ezvcard.property.Email> mails = card.getEmails();
        return mails.size() <= place ? null : mails.get(place).getValue();
    }

    /** A whole day in ISO form; else what the card says of it. */
    static @Nullable String day(@Nullable DateOrTimeProperty property) {
        if (property == null) {
            return null;
        }
        Temporal date = property.getDate();
        if (date != null && date.isSupported(ChronoField.EPOCH_DAY)) {
            return LocalDate.from(date).toString();
        }
        PartialDate part = property.getPartialDate();
        return part == null ? property.getText() : day(part);
    }

    /** Without the time of a whole day; the 30th of February stays what it is until somebody reads it as a date. */
    private static String day(PartialDate part) {
        String text = part.toISO8601(true);
        return part.getYear() == null ? text : text.replaceFirst("T.*", "");
    }

    static @Nullable String gender(@Nullable Gender gender) {
        return gender == null ? null : gender.getGender();
    }
}
