package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.client.start.StartProblem;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** No connection lives long enough to carry the file at once. */
@Tag("verify")
class CutUploadIT {
    private static final Wire.Weather CUT = new Wire.Weather(300_000, Duration.ofMillis(5), 0, Duration.ofSeconds(4));
    private static final int BYTES = 3 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void anUploadThatIsCutGoesOnUntilTheServerHasIt(TestDatabase database) throws StartProblem, IOException {
        RunningServer server = RunningServer.on(database);
        People.Person person = People.withRole(server, "Salesperson");
        try (Wire wire = new Wire(server.https().getPort(), CUT, 5);
                Laptop laptop = Laptop.at(wire.port(), folder.resolve("laptop"), person, InstantSource.system())) {
            RecordRef customer = AtWork.makes(laptop, "With a file");
            long before = wire.cuts();
            AttachFile command = laptop.session().attachments().take(customer, file());
            laptop.does(command);
            laptop.session().attachments().settled(command);
            String type = Objects.requireNonNull(Attachment.on("customer")).name();
            await().atMost(PATIENCE)
                    .until(() -> !person.client()
                            .get("api/v1/" + type + "/" + command.id())
                            .json()
                            .at("/values/storedAt")
                            .asText()
                            .isEmpty());
            assertTrue(wire.cuts() > before);
        }
    }

    private Path file() throws IOException {
        byte[] content = new byte[BYTES];
        new Random(5).nextBytes(content);
        return Files.write(folder.resolve("offer.bin"), content);
    }
}
