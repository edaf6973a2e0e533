package org.kehu.common.organisation;

import java.util.function.ToLongFunction;
import org.kehu.common.access.Scope;
import org.kehu.common.record.CrmRecord;

/**
 * How far what a person's devices carry reaches where no role says it: to all, unless that are more records than a device should
 * hold. It is kept with the person as configuration, so that parts, pages and digests judge by the same, and a change of it is a
 * row of the log.
 */
public final class CarriedReach {
    /** Of the most records, so many parts of {@link #ALL_PARTS} may be in use after a step to a wider reach. */
    private static final long USED_PARTS = 4;

    private static final long ALL_PARTS = 5;

    private CarriedReach() {}

    /** As the person's record says it. */
    public static Scope of(CrmRecord person) {
        String reach = person.get(User.CARRIED);
        return reach == null ? Scope.ALL : Scope.valueOf(reach);
    }

    /** The person with another reach, to be judged by that. */
    public static CrmRecord with(CrmRecord person, Scope reach) {
        return person.with(User.CARRIED, reach.name());
    }

    /**
     * The widest reach that is not too much; wider than now only if a fifth stays free, so that a number that moves to and fro
     * about the limit does not send records to and fro.
     *
     * @param carried how many records a device carries with a reach
     * @param most as many as it should
     */
    public static Scope chosen(Scope now, ToLongFunction<Scope> carried, long most) {
        Scope[] all = Scope.values();
        for (int wider = Scope.ALL.ordinal(); wider > now.ordinal(); wider--) {
            if (carried.applyAsLong(all[wider]) <= most / ALL_PARTS * USED_PARTS) {
                return all[wider];
            }
        }
        int at = now.ordinal();
        while (at > Scope.SELF.ordinal() && carried.applyAsLong(all[at]) > most) {
            at--;
        }
        return all[at];
    }
}
