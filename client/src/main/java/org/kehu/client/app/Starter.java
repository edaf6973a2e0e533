package org.kehu.client.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kehu.client.update.RunningProgram;
import org.kehu.client.update.StartChoice;
import org.kehu.client.update.StoredUpdate;
import org.kehu.client.update.UpdateHome;
import org.kehu.common.update.UpdateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main class of a package: starts the newest version that is right. The installed one runs in this very process, an update in a
 * process of its own, which this one waits for: to start it anew if it asks for that, and to start the version before if it ends without
 * having come up.
 */
public final class Starter {
    private static final int FAILED = 1;
    /** Of a process that a signal of the desktop has ended: 128 and the number of the signal. */
    private static final List<Integer> TOLD_TO_END = List.of(129, 130, 143);

    private final List<String> arguments;
    private final UpdateHome home;
    private final RunningProgram installed = RunningProgram.here();
    private boolean wasHere;

    private Starter(List<String> arguments) {
        this.arguments = arguments;
        this.home = new UpdateHome(StartOptions.of(arguments, System.getenv()).data());
    }

    public static void main(String[] given) {
        System.setProperty(RunningProgram.STARTED, "yes");
        int exit;
        try {
            exit = new Starter(List.of(given)).run();
        } catch (IllegalArgumentException wrong) {
            exit = Launcher.run(given); // which says what is wrong
        } catch (IOException e) {
            log().error("the client could not be started", e);
            exit = FAILED;
        }
        System.exit(exit);
    }

    private int run() throws IOException {
        while (true) {
            Optional<StoredUpdate> update = new StartChoice(home, installed).next();
            int exit = update.isPresent() ? update(update.get()) : installed();
            if (exit != Launcher.START_ANEW) {
                return exit;
            }
            if (wasHere && packaged().isPresent()) {
                new ProcessBuilder(command(packaged().get())).inheritIO().start();
                return 0; // or all that the first window needed would stay in memory
            }
        }
    }

    private static Optional<String> packaged() {
        return Optional.ofNullable(System.getProperty("jpackage.app-path"));
    }

    private List<String> command(String program) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        return command;
    }

    /** A toolkit starts once in a process. */
    private int installed() throws IOException {
        if (!wasHere) {
            wasHere = true;
            return Launcher.run(arguments.toArray(String[]::new));
        }
        return process(List.of(), System.getProperty("java.class.path"), Launcher.class.getName(), () -> {});
    }

    private int update(StoredUpdate update) throws IOException {
        List<String> options = new ArrayList<>(update.manifest().options());
        options.add("-D" + RunningProgram.FOLDER + "=" + update.folder());
        List<String> jars = update.manifest().files().stream()
                .map(UpdateFile::name)
                .map(name -> update.folder().resolve(name).toString())
                .toList();
        int exit = process(
                options,
                String.join(java.io.File.pathSeparator, jars),
                update.manifest().mainClass(),
                () -> ifOnTrial(update));
        if (!update.isOnTrial() || exit == Launcher.START_ANEW) {
            return exit;
        }
        if (exit == 0 || TOLD_TO_END.contains(exit)) {
            update.endedWell();
            return exit;
        }
        log().error("version {} ended by itself, with {}: the version before is started", update.version(), exit);
        update.fail("crash");
        return Launcher.START_ANEW;
    }

    /** Whoever signs out of the desktop says nothing about the version. */
    private static void ifOnTrial(StoredUpdate update) {
        if (update.isOnTrial()) {
            update.endedWell();
        }
    }

    /** @param told what is done when this process is told to end, which ends the other one too */
    private int process(List<String> options, String classPath, String mainClass, Runnable told) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.add("-D" + RunningProgram.STARTED + "=yes");
        command.add("-D" + RunningProgram.KEYS + "=" + System.getProperty(RunningProgram.KEYS, ""));
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread ending = new Thread(
                () -> {
                    process.destroy();
                    told.run();
                },
                "kehu-ending");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            forget(ending);
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException isEnding) {
            return;
        }
    }

    /** Loaded only where there is something to say. */
    private static Logger log() {
        return LoggerFactory.getLogger(Starter.class);
    }
}
