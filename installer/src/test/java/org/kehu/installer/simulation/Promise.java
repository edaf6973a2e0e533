package org.kehu.installer.simulation;

/** What sync promises, each judged from outside: by the server's records and log, and by what each device holds. */
enum Promise {
    /** A device holds what its user may see, as the server has it, and nothing is missing. */
    BASE_IS_WHAT_THE_USER_MAY_SEE,
    /** No record and no field is on a device whose user may not read it. */
    NOTHING_OUTSIDE_RIGHTS,
    /** What a person sees is what the server last said with the outbox decided on top. */
    VIEW_IS_BASE_AND_OUTBOX,
    /** Each unit that a device took has one verdict, and took effect once or not at all. */
    ONE_EFFECT_OR_VERDICT,
    /** What a server has lost that was put back to an older state, and a device still knows, waits for its person. */
    NOTHING_A_DEVICE_KNOWS_IS_LOST,
    /** Each typed value is in the log, or its unit is in the tray or was dealt with by a person. */
    EVERY_EDIT_IS_ACCOUNTED_FOR,
    /** A value that lost is kept beside the one that won until somebody settles it. */
    LOSERS_ARE_KEPT,
    /** The log is numbered without gaps, and each device is at its end. */
    THE_CURSOR_NEVER_SKIPS,
    /** The records are what the log says: no change is missing in it, and none is only there. */
    THE_LOG_IS_THE_WHOLE_STORY,
    /** A counter is the sum of what was added to it, each addition once. */
    COUNTERS_SUM_EXACTLY,
    /** No child without its parent: neither at the server, in the bin or out of it, nor on a device. */
    NO_ORPHANS,
    /** An order's total and count are those of its lines. */
    ORDERS_ARE_THE_SUM_OF_THEIR_LINES,
    /** An opportunity is on a stage of its pipeline and moves while it is open only. */
    STAGE_PATHS_ARE_LEGAL,
    /** No number and no id twice. */
    NUMBERS_ARE_UNIQUE,
    /** What was deleted comes back by an explicit restore only. */
    NOTHING_IS_RESURRECTED,
    /** A line costs its price times its quantity, and orders hold all that lines cost. */
    MONEY_IS_CONSERVED,
    /** What a device was given is decided in that order, record by record. */
    A_DEVICE_KEEPS_ITS_ORDER,
    /** Things happened between the last time that the device heard of and the time they were decided. */
    TIMES_ARE_WITHIN_BOUNDS,
    /** When a disk is full nothing is saved by halves, and nobody was told that it was saved. */
    A_FULL_DISK_SAVES_NOTHING,
    /** After faults stop nothing waits after two rounds, and no digest found anything to mend. */
    CONVERGES_IN_TWO_ROUNDS,
    /** A content is on a device as long as something there names it, and what waits to be sent is there. */
    FILES_GO_WITH_THEIR_RECORDS,
    /** What a program of any version wrote is decided as what it meant: nothing is refused for its form. */
    EVERY_VERSION_IS_UNDERSTOOD,
    /** A program that is too old is told so, or that its server is, and nothing of it is sent or lost meanwhile. */
    TOO_OLD_A_PROGRAM_KEEPS_ITS_WORK,
    /** Nothing stops by a defect. */
    NOTHING_BREAKS_DOWN
}
