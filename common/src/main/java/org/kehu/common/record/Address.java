package org.kehu.common.record;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A postal address; unknown parts are empty.
 *
 * @param country ISO 3166 alpha-2 code or empty
 */
public record Address(String street, String city, String region, String postcode, String country) {

    public boolean isEmpty() {
        return Stream.of(street, city, region, postcode, country).allMatch(String::isEmpty);
    }

    /** On one line, with the country's code. */
    public String display() {
        return display(UnaryOperator.identity());
    }

    /**
     * On one line; Chinese addresses run from the region to the street, others the other way round.
     *
     * @param named what stands for the country's code
     */
    public String display(UnaryOperator<String> named) {
        boolean chinese = "CN".equals(country);
        String countryText = country.isEmpty() ? "" : named.apply(country);
        Stream<String> parts =
                chinese ? Stream.of(region, city, street) : Stream.of(street, city, region, postcode, countryText);
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(chinese ? "" : ", "));
    }
}
