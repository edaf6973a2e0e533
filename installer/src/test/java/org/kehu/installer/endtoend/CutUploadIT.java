package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.FileState;
import org.kehu.client.start.StartProblem;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** A file on a line of 300 kB/s that is cut every four seconds: each cut costs a part of it at most. */
@Tag("verify")
class CutUploadIT {
    private static final Wire.Weather CUT = new Wire.Weather(300_000, Duration.ofMillis(20), 0, Duration.ofSeconds(4));
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int SIZE = 3_000_000;
    /** What is on the way when the line is cut, with the handshake of TLS that comes after and the rounds between. */
    private static final int PART = 256 * 1024;

    @TempDir
    Path folder;

    @Test
    void theFileArrivesAndNoCutCostsMoreThanAPart() throws StartProblem, IOException {
        try (RunningServer server = RunningServer.start(folder.resolve("server"), Map.of());
                Wire wire = new Wire(server.https().getPort(), CUT, 5)) {
            People.Person person = People.withRole(server, "Director");
            try (Laptop laptop = Laptop.empty(wire.port(), folder.resolve("laptop"), person, InstantSource.system())) {
                laptop.session().start();
                await().atMost(PATIENCE)
                        .until(() -> laptop.session().syncing().state().lastSynced() != null);
                RecordRef customer = AtWork.makes(laptop, "At the end of a bad line");
                long taken = wire.taken();
                long cuts = wire.cuts();
                RecordRef file = attach(laptop, customer);
                await().atMost(PATIENCE).until(() -> isStored(laptop, file));
                long most = SIZE + SIZE / 20 + (wire.cuts() - cuts + 1) * PART;
                long used = wire.taken() - taken;
                assertTrue(
                        wire.cuts() > cuts && used <= most,
                        () -> used + " bytes, right are " + most + " at most, with " + (wire.cuts() - cuts) + " cuts");
            }
        }
    }

    private RecordRef attach(Laptop laptop, RecordRef customer) throws IOException {
        byte[] content = new byte[SIZE];
        new Random(5).nextBytes(content);
        Path file = Files.write(folder.resolve("plan.bin"), content);
        AttachFile command = laptop.session().attachments().take(customer, file);
        laptop.does(command);
        laptop.session().attachments().settled(command);
        return new RecordRef(Objects.requireNonNull(Attachment.on("customer")).name(), command.id());
    }

    private static boolean isStored(Laptop laptop, RecordRef file) {
        var seen = laptop.sees(file);
        return seen.get(Attachment.STORED_AT) != null
                && laptop.session().attachments().state(seen).kind() == FileState.Kind.HERE;
    }
}
