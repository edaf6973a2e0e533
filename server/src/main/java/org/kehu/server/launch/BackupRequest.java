package org.kehu.server.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code --backup FILE}: asks the server that runs on the data folder to write a backup, by a file in that folder. Whoever may
 * write there may ask; nobody else can, and no port is open for it.
 */
final class BackupRequest {
    static final String DONE = "done";
    private static final long PAUSE_NANOS = 200_000_000;

    private final Path asked;
    private final Path answered;

    BackupRequest(DataFolder folder) {
        asked = folder.path().resolve("backup.request");
        answered = folder.path().resolve("backup.answer");
    }

    /** Waits for the answer. @throws StartProblem in words for the person */
    void ask(DataFolder folder, Path file, Console console) throws StartProblem {
        try {
            Files.deleteIfExists(answered);
            replace(asked, file.toAbsolutePath().normalize().toString());
            while (!Files.exists(answered)) {
                if (!FolderLock.isHeld(folder)) {
                    Files.deleteIfExists(asked);
                    throw new StartProblem(console.text("backup.not.running", folder.path()));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            String answer = Files.readString(answered);
            Files.deleteIfExists(answered);
            if (!answer.startsWith(DONE)) {
                throw new StartProblem(answer);
            }
            console.say("backup.done", file, answer.substring(DONE.length()).trim());
        } catch (IOException e) {
            throw new StartProblem(console.text("backup.failed", file, String.valueOf(e.getMessage())));
        }
    }

    /** @return the file asked for, null if nobody asks */
    @org.jspecify.annotations.Nullable Path take() throws IOException {
        if (!Files.exists(asked)) {
            return null;
        }
        Path file = Path.of(Files.readString(asked));
        Files.delete(asked);
        return file;
    }

    void answer(String text) throws IOException {
        replace(answered, text);
    }

    private static void replace(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        DataFolder.writeSecret(next, text.getBytes(StandardCharsets.UTF_8));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
