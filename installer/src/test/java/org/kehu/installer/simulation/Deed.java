package org.kehu.installer.simulation;

import java.util.List;
import org.kehu.common.command.Command;

/** Something that a person is about to do. */
record Deed(String what, List<Command> commands, List<Given.Typed> typed, List<Given.Added> added) {
    static Deed of(String what, Command... commands) {
        return of(what, List.of(commands));
    }

    static Deed of(String what, List<Command> commands) {
        return new Deed(what, commands, List.of(), List.of());
    }
}
