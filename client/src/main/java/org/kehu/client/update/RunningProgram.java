package org.kehu.client.update;

import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.common.update.ProgramVersion;
import org.kehu.common.update.UpdateKey;
import org.kehu.common.update.UpdatePlatform;

/**
 * This program as it runs.
 *
 * @param version empty where it runs from its classes: then there is nothing to compare an update with
 * @param platform what it runs on
 * @param java the version of Java that runs it
 * @param modules parts of Java that are here
 * @param trusted who may sign updates of it, as its package says; nobody if that was made without a key
 */
public record RunningProgram(
        Optional<ProgramVersion> version, String platform, int java, Set<String> modules, List<UpdateKey> trusted) {
    /** Names who may sign updates; a package has it in its own folder, where programs of others do not write. */
    public static final String KEYS = "kehu.update.keys";
    /** Names the folder of the update that runs; not set where the installed version does. */
    public static final String FOLDER = "kehu.update.folder";
    /** Says that whoever started this program starts it anew if it asks for that. */
    public static final String STARTED = "kehu.update.starter";

    private static final String NO_VERSION = "0.0.0";

    public RunningProgram {
        modules = Set.copyOf(modules);
        trusted = List.copyOf(trusted);
    }

    public static RunningProgram here() {
        return new RunningProgram(
                Optional.ofNullable(RunningProgram.class.getPackage().getImplementationVersion())
                        .flatMap(ProgramVersion::of),
                UpdatePlatform.here(),
                Runtime.version().feature(),
                ModuleFinder.ofSystem().findAll().stream()
                        .map(module -> module.descriptor().name())
                        .collect(Collectors.toSet()),
                UpdateKey.all(System.getProperty(KEYS, "")));
    }

    /** The folder of the update that runs here. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
    }

    public static boolean canStartAnew() {
        return System.getProperty(STARTED) != null;
    }

    /** As the server is told it. */
    public String name() {
        return version.map(ProgramVersion::toString).orElse(NO_VERSION);
    }
}
