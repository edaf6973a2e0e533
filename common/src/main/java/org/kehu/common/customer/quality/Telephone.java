package org.kehu.common.customer.quality;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import org.jspecify.annotations.Nullable;

/**
 * Whether there can be such a telephone number, by the numbering plan of its country. One without a country code is judged by
 * the country given; without that it is only looked at whether it can be a number at all.
 */
public final class Telephone {
    private static final String ANYWHERE = "ZZ";
    private static final int FEWEST = 5;
    private static final int MOST = 15;
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private Telephone() {}

    /** @param country ISO 3166 code, null if it is not known */
    public static Checked of(String text, @Nullable String country) {
        boolean international = text.strip().startsWith("+");
        boolean known = country != null && PLANS.getSupportedRegions().contains(country);
        if (!international && !known) {
            return can(text) ? Checked.fine(text) : Checked.invalid(text);
        }
        String region = known ? String.valueOf(country) : ANYWHERE;
        try {
            PhoneNumber number = PLANS.parse(text, region);
            if (PLANS.isValidNumber(number)) {
                return Checked.written(text, written(number));
            }
            boolean isShort = known && ShortNumberInfo.getInstance().isValidShortNumberForRegion(number, region);
            return isShort ? Checked.fine(text) : Checked.invalid(text);
        } catch (NumberParseException e) {
            return Checked.invalid(text);
        }
    }

    /** E.164, with the extension behind it. */
    private static String written(PhoneNumber number) {
        String extension = number.hasExtension() ? " x" + number.getExtension() : "";
        return PLANS.format(number, PhoneNumberFormat.E164) + extension;
    }

    private static boolean can(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.length() >= FEWEST
                && digits.length() <= MOST
                && digits.chars().distinct().count() > 1;
    }
}
