package org.kehu.common.importing.file;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Telephone;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The telephones of a card, the first of each kind. */
record CardPhones(String mobile, String work, String home, String fax, String other) {

    private enum Kind {
        MOBILE,
        WORK,
        HOME,
        FAX,
        OTHER
    }

    static CardPhones of(VCard card) {
        Map<Kind, String> first = new EnumMap<>(Kind.class);
        for (Telephone phone : card.getTelephoneNumbers()) {
            String number = number(phone);
            if (number != null) {
                first.putIfAbsent(kind(phone), number);
            }
        }
        return new CardPhones(
                first.getOrDefault(Kind.MOBILE, ""),
                first.getOrDefault(Kind.WORK, ""),
                first.getOrDefault(Kind.HOME, ""),
                first.getOrDefault(Kind.FAX, ""),
                first.getOrDefault(Kind.OTHER, ""));
    }

    private static @Nullable String number(Telephone phone) {
        if (phone.getUri() == null) {
            return phone.getText();
        }
        String extension = phone.getUri().getExtension();
        return phone.getUri().getNumber() + (extension == null ? "" : " x" + extension);
    }

    /** A fax at work is no telephone at work. */
    private static Kind kind(Telephone phone) {
        if (phone.getTypes().contains(TelephoneType.FAX)) {
            return Kind.FAX;
        }
        if (phone.getTypes().contains(TelephoneType.CELL)) {
            return Kind.MOBILE;
        }
        if (phone.getTypes().contains(TelephoneType.WORK)) {
            return Kind.WORK;
        }
        return phone.getTypes().contains(TelephoneType.HOME) ? Kind.HOME : Kind.OTHER;
    }
}
