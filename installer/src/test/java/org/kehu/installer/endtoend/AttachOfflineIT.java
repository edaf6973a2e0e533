package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.client.records.FileState;
import org.kehu.client.start.StartProblem;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A file attached without a network is the same on a colleague's laptop, and gone from whoever may not see it any more. */
class AttachOfflineIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path file;
    private byte[] content;

    @BeforeEach
    void write() throws IOException {
        content = new byte[(2 << 20) + 12_345];
        new Random(5).nextBytes(content);
        file = Files.write(folder.resolve("报价单.bin"), content);
    }

    private Laptop seller;
    private Laptop director;

    @AfterEach
    void close() {
        seller.close();
        director.close();
    }

    @ParameterizedTest
    @EnumSource
    void theFileTravelsAndLeaves(TestDatabase database) throws StartProblem, IOException {
        RunningServer server = RunningServer.on(database);
        seller = Laptop.of(server, folder.resolve("seller"), People.withRole(server, "Salesperson"));
        director = Laptop.of(server, folder.resolve("director"), People.withRole(server, "Director"));
        RecordRef customer = customer();
        seller.leave();
        RecordRef attached = attach(customer);
        assertEquals(FileState.Kind.WAITING, kind(seller, attached));
        seller.restart();
        seller.comeBack();
        await().atMost(PATIENCE).until(() -> isStored(attached));
        director.session().attachments().want(director.sees(attached));
        await().atMost(PATIENCE).until(() -> kind(director, attached) == FileState.Kind.HERE);
        assertArrayEquals(content, director.session().attachments().head(director.sees(attached), content.length + 1));
        Path opened = director.session().attachments().copy(director.sees(attached));
        assertArrayEquals(content, Files.readAllBytes(opened));
        director.does(new AssignOwner(customer, director.person().id()));
        director.sync();
        seller.sync();
        assertEquals(null, seller.session().records().find(attached));
        assertEquals(0, filesOf(seller));
    }

    private RecordRef customer() {
        UUID id = seller.session().commands().newId();
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Shenghe");
        seller.does(new CreateRecord(id, values, null));
        seller.sync();
        director.sync();
        return new RecordRef(Customer.TYPE.name(), id);
    }

    private RecordRef attach(RecordRef customer) throws IOException {
        AttachFile command = seller.session().attachments().take(customer, file);
        seller.does(command);
        seller.session().attachments().settled(command);
        Files.delete(file);
        return new RecordRef(Objects.requireNonNull(Attachment.on("customer")).name(), command.id());
    }

    /** As the colleague's laptop hears of it. */
    private boolean isStored(RecordRef attached) {
        director.sync();
        CrmRecord seen = director.session().records().find(attached);
        return seen != null && seen.get(Attachment.STORED_AT) != null;
    }

    private static FileState.Kind kind(Laptop laptop, RecordRef attached) {
        return laptop.session().attachments().state(laptop.sees(attached)).kind();
    }

    private static long filesOf(Laptop laptop) throws IOException {
        try (Stream<Path> all = Files.walk(laptop.data())) {
            return all.filter(one -> one.toString().endsWith(".blob")).count();
        }
    }
}
