package org.kehu.common.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;

/** What a device without records says of a book of one customer. */
class BlurredBookTest {
    private static final Instant THEN = Instant.parse("2026-03-02T00:00:00Z");

    private static BlurredBook book(String salt, CrmRecord record) {
        BlurredKeys keys = new BlurredKeys("CNY", salt);
        Map<Field<?>, BlurredMarks> marks = new HashMap<>();
        for (Field<?> field : BlurredKeys.fields(record.type())) {
            Long key = keys.of(record, field);
            long[] hashes = key == null ? new long[0] : new long[] {key};
            BlurredMarks one = new BlurredMarks("1", salt, THEN, BlurredSet.of(hashes, hashes.length));
            marks.put(field, BlurredMarks.of(one.json()));
        }
        return new BlurredBook("CNY", marks);
    }

    private static CrmRecord blank(RecordType type) {
        return CrmRecord.blank(type, UUID.randomUUID());
    }

    private final CrmRecord theirs = blank(Customer.TYPE)
            .with(Customer.NAME, "苏州启衡精密机械有限公司")
            .with(Customer.PHONE, "+86 138 1490 2277")
            .with(Customer.EMAIL, "Sales@Qiheng.example");

    @Test
    void eachWayToWriteWhatIdentifiesItMayExist() {
        BlurredBook book = book("a ledger", theirs);
        assertEquals(THEN, book.asOf());
        CrmRecord draft = blank(Customer.TYPE)
                .with(Customer.NAME, "启衡精密机械（苏州）")
                .with(Customer.PHONE, "138-1490-2277")
                .with(Customer.EMAIL, "sales@qiheng.example");
        assertEquals(Set.of("name", "phone", "email"), book.mayHave(draft));
        assertEquals(Set.of("shortName"), book.mayHave(blank(Customer.TYPE).with(Customer.SHORT_NAME, "启衡精密机械")));
        assertEquals(Set.of(), book.mayHave(blank(Customer.TYPE)));
    }

    @Test
    void theNumberOfAPersonIsFoundAmongBothOfAnother() {
        CrmRecord person =
                blank(Contact.TYPE).with(Contact.NAME, PersonName.of("周", "建国")).with(Contact.MOBILE, "13814902277");
        BlurredBook book = book("a ledger", person);
        CrmRecord draft =
                blank(Contact.TYPE).with(Contact.NAME, person.get(Contact.NAME)).with(Contact.PHONE, "+8613814902277");
        assertEquals(Set.of("phone"), book.mayHave(draft));
    }

    @Test
    void whatIsHeldHereTellsOfNoOther() {
        BlurredBook book = book("a ledger", theirs);
        CrmRecord draft = blank(Customer.TYPE)
                .with(Customer.NAME, "启衡精密机械（苏州）")
                .with(Customer.PHONE, "138-1490-2277")
                .with(Customer.EMAIL, "sales@qiheng.example");
        book.hold(blank(Customer.TYPE).with(Customer.SHORT_NAME, "启衡精密机械"));
        assertEquals(Set.of("phone", "email"), book.mayHave(draft));
        book.hold(theirs.withholding(Set.of("email")));
        assertEquals(Set.of("email"), book.mayHave(draft));
        BlurredBook.EMPTY.hold(theirs);
        assertEquals(Set.of(), BlurredBook.EMPTY.mayHave(theirs));
    }

    @Test
    void whatIsWithheldGivesNoKeyAndAnotherLedgerHasOthers() {
        BlurredKeys keys = new BlurredKeys("CNY", "a ledger");
        assertNull(keys.of(theirs.withholding(Set.of("phone")), Customer.PHONE));
        long here = Objects.requireNonNull(keys.of(theirs, Customer.PHONE));
        long there = Objects.requireNonNull(new BlurredKeys("CNY", "another").of(theirs, Customer.PHONE));
        assertTrue(here != there);
        assertEquals(Set.of(), BlurredBook.EMPTY.mayHave(theirs));
        assertNull(BlurredBook.EMPTY.asOf());
    }

    @Test
    void whatIsNoneIsRefused() {
        for (String asOf : List.of("", "yesterday", THEN.toString())) {
            assertThrows(
                    BadValue.class,
                    () -> BlurredMarks.of(JsonNodeFactory.instance
                            .objectNode()
                            .put("asOf", asOf)
                            .put("bits", 9)
                            .put("places", "not base64!")));
        }
    }
}
