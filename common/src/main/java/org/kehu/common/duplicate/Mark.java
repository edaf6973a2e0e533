package org.kehu.common.duplicate;

import org.kehu.common.record.Field;

/**
 * Something that a record is known by: who has the same sign and text is perhaps the same.
 *
 * @param field that says it
 * @param percent what it weighs here; a short name weighs less
 */
record Mark(Field<?> field, Sign sign, String text, int percent) {

    static Mark of(Field<?> field, Sign sign, String text) {
        return new Mark(field, sign, text, sign.percent());
    }

    long hash() {
        return KeyIndex.hash(sign.ordinal(), text);
    }
}
