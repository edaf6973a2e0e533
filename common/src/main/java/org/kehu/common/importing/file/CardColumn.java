package org.kehu.common.importing.file;

import ezvcard.VCard;
import ezvcard.property.Categories;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a card becomes a column, named as the format names it. */
enum CardColumn {
    FORMATTED_NAME("FN", card -> text(card.getFormattedName())),
    FAMILY("N.family", card -> CardParts.family(card.getStructuredName())),
    GIVEN("N.given", card -> CardParts.given(card.getStructuredName())),
    NICKNAME("NICKNAME", card -> part(card.getNickname(), 0)),
    COMPANY("ORG", card -> part(card.getOrganization(), 0)),
    UNIT("ORG.unit", card -> part(card.getOrganization(), 1)),
    TITLE("TITLE", card -> first(card.getTitles())),
    ROLE("ROLE", card -> first(card.getRoles())),
    MOBILE("TEL.cell", card -> CardPhones.of(card).mobile()),
    WORK_PHONE("TEL.work", card -> CardPhones.of(card).work()),
    HOME_PHONE("TEL.home", card -> CardPhones.of(card).home()),
    FAX("TEL.fax", card -> CardPhones.of(card).fax()),
    OTHER_PHONE("TEL", card -> CardPhones.of(card).other()),
    EMAIL("EMAIL", card -> CardParts.email(card, 0)),
    SECOND_EMAIL("EMAIL.2", card -> CardParts.email(card, 1)),
    URL("URL", card -> first(card.getUrls())),
    STREET("ADR.street", card -> CardAddress.of(card).street()),
    CITY("ADR.city", card -> CardAddress.of(card).city()),
    REGION("ADR.region", card -> CardAddress.of(card).region()),
    POSTCODE("ADR.postcode", card -> CardAddress.of(card).postcode()),
    COUNTRY("ADR.country", card -> CardAddress.of(card).country()),
    BIRTHDAY("BDAY", card -> CardParts.day(card.getBirthday())),
    ANNIVERSARY("ANNIVERSARY", card -> CardParts.day(card.getAnniversary())),
    GENDER("GENDER", card -> CardParts.gender(card.getGender())),
    CATEGORIES("CATEGORIES", card -> categories(card.getCategories())),
    NOTE("NOTE", card -> first(card.getNotes())),
    UID("UID", card -> card.getUid() == null ? null : card.getUid().getValue());

    static final List<String> HEADER =
            Arrays.stream(values()).map(column -> column.property).toList();

    private final String property;
    private final Function<VCard, @Nullable String> value;

    CardColumn(String property, Function<VCard, @Nullable String> value) {
        this.property = property;
        this.value = value;
    }

    static List<String> cells(VCard card) {
        return Arrays.stream(values()).map(column -> column.cell(card)).toList();
    }

    private String cell(VCard card) {
        String cell = value.apply(card);
        return cell == null ? "" : cell.strip();
    }

    private static @Nullable String text(@Nullable TextProperty property) {
        return property == null ? null : property.getValue();
    }

    private static @Nullable String first(List<? extends TextProperty> properties) {
        return properties.isEmpty() ? null : properties.get(0).getValue();
    }

    private static @Nullable String part(@Nullable TextListProperty property, int place) {
        return property == null || property.getValues().size() <= place
                ? null
                : property.getValues().get(place);
    }

    private static @Nullable String categories(@Nullable Categories categories) {
        return categories == null ? null : String.join(";", categories.getValues());
    }
}
