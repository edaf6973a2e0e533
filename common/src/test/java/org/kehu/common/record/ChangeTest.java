package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<Tuple3<Field<?>, @Nullable Object, @Nullable Object>> befores() {
        return Arbitraries.of(FieldKind.values()).flatMap(kind -> {
            KindValues.Sort<?> sort = KindValues.BY_KIND.get(kind);
            Arbitrary<@Nullable Object> values =
                    sort.values().<Object>map(value -> value).injectNull(0.2);
            return values.tuple2().map(both -> Tuple.of(sort.field(), both.get1(), both.get2()));
        });
    }

    @Property(tries = 2000)
    void theChangeBetweenTwoValuesLeadsFromOneToTheOtherAndBack(
            @ForAll("befores") Tuple3<Field<?>, @Nullable Object, @Nullable Object> given)
            throws JsonProcessingException {
        leads(given.get1(), given.get2(), given.get3());
    }

    @SuppressWarnings("unchecked")
    private static <V> void leads(Field<V> field, @Nullable Object one, @Nullable Object other)
            throws JsonProcessingException {
        V before = field.normal((V) one);
        V after = field.normal((V) other);
        Change change = Change.between(field, before, after);
        CrmRecord record = record(field).with(field, before);
        if (change == null) {
            assertEquals(before, after);
            return;
        }
        CrmRecord changed = change.applyTo(record, field);
        if (field.kind() != FieldKind.COUNTER || after != null) {
            assertEquals(after, changed.get(field));
        }
        Change inverse = java.util.Objects.requireNonNull(change.inverse());
        if (field.kind() != FieldKind.COUNTER || before != null) {
            assertEquals(before, inverse.applyTo(changed, field).get(field));
        }
        assertEquals(change, inverse.inverse());
        assertEquals(
                change,
                ChangeCodec.read(
                        field, JSON.readTree(ChangeCodec.write(field, change).toString())));
    }

    @Property(tries = 300)
    void aPatchLeavesWhatItsChangesDoOneAfterTheOther(
            @ForAll("befores") Tuple3<Field<?>, @Nullable Object, @Nullable Object> one,
            @ForAll("befores") Tuple3<Field<?>, @Nullable Object, @Nullable Object> other) {
        Assume.that(!one.get1().name().equals(other.get1().name()));
        Field<String> title = Field.text("title");
        CrmRecord record =
                CrmRecord.blank(RecordType.of("thing", title, title, one.get1(), other.get1()), new UUID(1, 1));
        CrmRecord before = with(with(record, one.get1(), one.get2()), other.get1(), other.get2());
        CrmRecord after = with(with(before, one.get1(), one.get3()), other.get1(), other.get3());
        RecordPatch patch = RecordPatch.between(before, after, RecordPatch.Action.UPDATE);
        CrmRecord inTurn = before;
        for (Map.Entry<String, Change> change : patch == null
                ? Map.<String, Change>of().entrySet()
                : patch.changes().entrySet()) {
            inTurn = change.getValue().applyTo(inTurn, record.type().field(change.getKey()));
        }
        assertEquals(inTurn, patch == null ? before : patch.applyTo(before));
    }

    @SuppressWarnings("unchecked")
    private static <V> CrmRecord with(CrmRecord record, Field<V> field, @Nullable Object value) {
        return record.with(field, (V) value);
    }

    private static CrmRecord record(Field<?> field) {
        Field<String> title = Field.text("title");
        return CrmRecord.blank(RecordType.of("thing", title, title, field), new UUID(1, 1));
    }

    @Test
    void incrementsAndMembersOfTwoPeopleAddUp() {
        Field<Long> counter = Field.counter("visits");
        CrmRecord visited = new Change.Add(2).applyTo(new Change.Add(3).applyTo(record(counter), counter), counter);
        assertEquals(5L, visited.get(counter));

        Field<Set<String>> tags = Field.tags("tags");
        Change mine = new Change.Members(Set.of("a"), Set.of("x"));
        Change theirs = new Change.Members(Set.of("b"), Set.of());
        CrmRecord tagged = record(tags).with(tags, Set.of("x", "y"));
        assertEquals(
                mine.applyTo(theirs.applyTo(tagged, tags), tags), theirs.applyTo(mine.applyTo(tagged, tags), tags));
    }

    @Test
    void aMaximumOnlyGrowsAndIsNotTakenBack() {
        Field<Instant> last = Field.instant("last");
        Instant late = Instant.parse("2024-05-01T00:00:00Z");
        Change max = new Change.Max(late);
        CrmRecord record = max.applyTo(record(last), last);
        assertEquals(
                late, new Change.Max(late.minusSeconds(5)).applyTo(record, last).get(last));
        assertNull(max.inverse());
    }
}
