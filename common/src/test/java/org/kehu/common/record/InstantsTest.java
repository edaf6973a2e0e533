package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an instant is written as, it is read as {@link Instant#parse} reads it. */
class InstantsTest {
    private static final long FIRST = -377_705_116_800L;
    private static final long LAST = 253_402_300_800L * 2;

    @Property
    void whatIsWrittenIsRead(
            @ForAll @LongRange(min = FIRST, max = LAST) long second,
            @ForAll @IntRange(max = 999_999_999) int part,
            @ForAll @IntRange(max = 9) int digits) {
        long kept = (long) Math.pow(10, digits);
        Instant instant = Instant.ofEpochSecond(second, part / kept * kept);
        assertEquals(instant, Instants.parse(instant.toString()));
    }

    /** One sign of a good text is another one. */
    @Property
    void whatIsSpoiltIsReadOrRefusedAlike(
            @ForAll @LongRange(min = FIRST, max = LAST) long second,
            @ForAll @IntRange(max = 40) int at,
            @ForAll("signs") char sign) {
        String text = Instant.ofEpochSecond(second, 120_000_000).toString();
        int place = at % text.length();
        assertSame(text.substring(0, place) + sign + text.substring(place + 1));
        assertSame(text.substring(0, place) + text.substring(place + 1));
        assertSame(text.substring(0, place) + sign + text.substring(place));
    }

    @Provide
    Arbitrary<Character> signs() {
        return Arbitraries.chars().with("0123456789-+:.TtZz ٣");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T00:00:00Z",
                "2024-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-12-31T23:59:59.999999999Z",
                "2026-12-31T23:59:59.9999999999Z",
                "2026-12-31T23:59:60Z",
                "2026-12-31T24:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01t00:00:00z",
                "2026-01-01T00:00:00+01:00",
                "0000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void whatIsRareIsReadOrRefusedAlike(String text) {
        assertSame(text);
    }

    private static void assertSame(String text) {
        Instant plain;
        try {
            plain = Instant.parse(text);
        } catch (DateTimeException e) {
            assertThrows(DateTimeException.class, () -> Instants.parse(text), text);
            return;
        }
        assertEquals(plain, Instants.parse(text), text);
    }
}
