package org.kehu.common.record;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * Binary keys that sort text alike in H2, PostgreSQL and Java: Chinese by pinyin, digits by their number, case last.
 * Compared byte by byte, unsigned. Cut to {@link #LENGTH} bytes; equal keys are told apart by the record id.
 */
public final class SortKey {
    public static final int LENGTH = 80;
    private static final Collator COLLATOR = collator();

    private SortKey() {}

    public static byte[] of(String text) {
        byte[] key = COLLATOR.getCollationKey(text).toByteArray();
        return key.length <= LENGTH ? key : Arrays.copyOf(key, LENGTH);
    }

    private static Collator collator() {
        RuleBasedCollator pinyin = (RuleBasedCollator) Collator.getInstance(new ULocale("zh@collation=pinyin"));
        pinyin.setNumericCollation(true);
        return pinyin.freeze();
    }
}
