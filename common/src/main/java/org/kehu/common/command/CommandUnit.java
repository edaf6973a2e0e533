package org.kehu.common.command;

import java.util.List;
import java.util.UUID;

/**
 * Commands that stand or fall together: one transaction.
 *
 * @param id keys the verdict, among those of its giver: a unit takes effect once, however often it is sent
 * @param operation what a person did and may undo; may be shared by several units
 * @param after units that it builds on: while one of them is not decided, it waits
 * @param counter grows by one with each unit of a device, from 1; 0 where the giver is no device
 */
public record CommandUnit(UUID id, UUID operation, List<UUID> after, long counter, List<CommandCall> calls) {
    /** Most commands in one unit. */
    public static final int MOST = 500;

    public CommandUnit {
        after = List.copyOf(after);
        calls = List.copyOf(calls);
    }

    /** The same as a part of another operation. */
    CommandUnit within(UUID other) {
        return other.equals(operation) ? this : new CommandUnit(id, other, after, counter, calls);
    }

    /** One that builds on no other. */
    public CommandUnit(UUID id, UUID operation, long counter, List<CommandCall> calls) {
        this(id, operation, List.of(), counter, calls);
    }
}
