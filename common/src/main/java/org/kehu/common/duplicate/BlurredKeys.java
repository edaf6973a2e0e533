package org.kehu.common.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.TaxId;
import org.kehu.common.record.Trait;

/**
 * Sixty-four bits of a keyed hash of what a field identifies a record by: a name without place and legal form, a number in E.164, a
 * mail address, a tax number. The salt is a ledger's, so that what was worked out for one says nothing of another. Not
 * thread-safe.
 */
public final class BlurredKeys {
    private static final String HASH = "HmacSHA256";
    private final KeyTexts texts;
    private final Mac mac;

    /** What is compared with what. */
    private enum What {
        NAME,
        PHONE,
        MAIL,
        TAX_ID
    }

    /** @param currency the ledger's, which tells the country of telephone numbers */
    public BlurredKeys(String currency, String salt) {
        this.texts = new KeyTexts(currency);
        try {
            mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), HASH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HASH, e);
        }
    }

    /** The fields of a type that have such keys. What a person is called tells nothing without knowing where. */
    public static List<Field<?>> fields(RecordType type) {
        return Likening.fields(type).stream()
                .filter(field -> field.kind() != FieldKind.PERSON_NAME)
                .toList();
    }

    /** Whether a value of the one may be found among those of the other. */
    static boolean areAlike(Field<?> one, Field<?> other) {
        return what(one) == what(other);
    }

    private static What what(Field<?> field) {
        return switch (field.kind()) {
            case PHONE -> What.PHONE;
            case EMAIL -> What.MAIL;
            default -> field.is(Trait.TAX_ID) ? What.TAX_ID : What.NAME;
        };
    }

    /** Null if the record says nothing there by which it would be known. */
    public @Nullable Long of(CrmRecord record, Field<?> field) {
        Object value = record.withholds(field) ? null : record.get(field);
        if (value == null) {
            return null;
        }
        What what = what(field);
        String text = text(what, field, value);
        return text.isEmpty() ? null : hash(what + " " + text);
    }

    private String text(What what, Field<?> field, Object value) {
        return switch (what) {
            case PHONE, MAIL -> texts.of(field, value);
            case NAME -> CompanyName.of((String) value).core();
            case TAX_ID -> {
                TaxId id = TaxId.of((String) value);
                yield id.tells() ? id.text() : "";
            }
        };
    }

    private long hash(String text) {
        return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
