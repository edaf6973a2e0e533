package org.kehu.common.duplicate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;

/** Values as they are compared to find a record: what people write differently and mean the same is the same. */
public final class KeyTexts {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WEB = Pattern.compile("^https?://(?:www\\.)?|/+$");
    private static final String ANYWHERE = "ZZ";
    private static final int CHINESE_MOBILE = 14;
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final String region;

    /** @param currency ISO code, which tells the country of telephone numbers that do not say theirs: CNY is China's */
    public KeyTexts(String currency) {
        String country = currency.substring(0, 2);
        this.region = phones.getSupportedRegions().contains(country) ? country : ANYWHERE;
    }

    /** Null if the record has no such value, or none that one may see. */
    @SuppressWarnings("unchecked")
    public @Nullable String of(CrmRecord record, Field<?> field) {
        Object value = record.withholds(field) ? null : record.get((Field<Object>) field);
        return value == null ? null : of(field, value);
    }

    public String of(Field<?> field, Object value) {
        return switch (field.kind()) {
            case EMAIL -> fold((String) value).replace(" ", "");
            case PHONE -> phone((String) value);
            case URL -> WEB.matcher(fold((String) value)).replaceAll("");
            case TEXT, LONG_TEXT -> fold((String) value);
            case PERSON_NAME -> fold(((PersonName) value).display()).replace(" ", "");
            case NUMBER -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    /** Without case, with single blanks and none around. */
    public static String fold(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(usual).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a number in E.164 is one that a person carries, as far as its country tells. */
    boolean isMobile(String number) {
        if (number.startsWith("+86")) {
            return number.startsWith("+861") && number.length() == CHINESE_MOBILE;
        }
        try {
            return phones.getNumberType(phones.parse(number, ANYWHERE)) == PhoneNumberUtil.PhoneNumberType.MOBILE;
        } catch (NumberParseException e) {
            return false;
        }
    }

    private String phone(String text) {
        try {
            PhoneNumber number = phones.parse(text, region);
            String extension = number.hasExtension() ? "x" + number.getExtension() : "";
            return phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164) + extension;
        } catch (NumberParseException e) {
            return text.replaceAll("\\D", "");
        }
    }
}
