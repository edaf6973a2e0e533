package org.kehu.common.importing.file;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.property.Address;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of a card: that at work if there is one. */
record CardAddress(String street, String city, String region, String postcode, String country) {
    private static final CardAddress NONE = new CardAddress("", "", "", "", "");

    static CardAddress of(VCard card) {
        return card.getAddresses().stream()
                .min(Comparator.comparing(address -> address.getTypes().contains(AddressType.WORK) ? 0 : 1))
                .map(CardAddress::of)
                .orElse(NONE);
    }

    private static CardAddress of(Address address) {
        String street = Stream.of(address.getStreetAddressFull(), address.getExtendedAddressFull(), address.getPoBox())
                .map(CardAddress::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new CardAddress(
                street,
                text(address.getLocality()),
                text(address.getRegion()),
                text(address.getPostalCode()),
                text(address.getCountry()));
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part.strip();
    }
}
