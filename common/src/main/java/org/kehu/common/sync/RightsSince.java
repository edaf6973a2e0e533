package org.kehu.common.sync;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.common.access.DeviceBook;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.RecordType;

/**
 * Somebody's rights now, and all that he has had since a place in the log: what a device holds was chosen by one of them, and
 * nobody knows by which.
 *
 * @param earlier others than those of now, each once
 * @param changed place of the last change of his rights, 0 if there was none since
 */
record RightsSince(RecordAccess now, List<RecordAccess> earlier, long changed) {
    RightsSince {
        earlier = List.copyOf(earlier);
    }

    Stream<RecordAccess> all() {
        return Stream.concat(Stream.of(now), earlier.stream());
    }

    boolean had(String fingerprint) {
        return all().anyMatch(access -> access.fingerprint().equals(fingerprint));
    }

    /** Whether a device may hold a record of this type whose root has, or had, one of these scope keys. */
    boolean mayBeHeld(RecordType type, Set<String> rootKeys) {
        return all().anyMatch(access -> access.book(type).mayCarry(rootKeys));
    }

    /** Whether a device holds it whatever the rights were by which that was chosen. */
    boolean isHeld(RecordType type, Set<String> rootKeys) {
        return all().allMatch(access -> access.book(type).surelyCarries(rootKeys));
    }

    /** Carries everything that the change of rights can have made a difference to. */
    DeviceBook concerned(RecordType type) {
        DeviceBook today = now.book(type);
        if (isMaskChanged(type)) {
            return earlier.stream().map(access -> access.book(type)).reduce(today, DeviceBook::and);
        }
        DeviceBook concerned = DeviceBook.NOTHING;
        for (RecordAccess access : earlier) {
            DeviceBook before = access.book(type);
            concerned = concerned.and(today.beyond(before)).and(before.beyond(today));
        }
        return concerned;
    }

    boolean isMaskChanged(RecordType type) {
        return earlier.stream().anyMatch(access -> !access.withheld(type).equals(now.withheld(type)));
    }
}
