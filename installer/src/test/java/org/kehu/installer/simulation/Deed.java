package org.kehu.installer.simulation;

import java.util.List;
import org.kehu.common.command.Command;

/** Something that a person is about to do. */
record Deed(String what, List<Command> commands, List<Given.Typed> typed) {
    static Deed of(String what, Command... commands) {
        return new Deed(what, List.of(commands), List.of());
    }
}
