package org.kehu.client.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.FileState;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.start.StartProblem;
import org.kehu.common.Kehu;
import org.kehu.common.attachment.AttachFile;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Files on a laptop: attached anywhere, sent and fetched piece by piece, gone with the record. */
class AttachmentsTest {
    private static final RecordType TYPE = Objects.requireNonNull(Attachment.on("customer"));

    @TempDir
    static Path keyFolder;

    private static ServerKeys keys;

    @TempDir
    Path data;

    @TempDir
    Path desktop;

    private final SmallServer server = new SmallServer();
    private final List<LocalSession> open = new ArrayList<>();
    private ClientSessions sessions;
    private RecordRef customer = new RecordRef("customer", Company.ANNA);

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
        keys = ServerKeys.make(keyFolder.resolve("one.p12"));
    }

    @BeforeEach
    void start() throws Exception {
        customer = new RecordRef("customer", server.company.customer(Company.ANNA, "盛和"));
        String address = server.start(keys);
        InstantSource clock = () -> server.company.ledger.now();
        sessions = new ClientSessions(data, Kehu.CATALOG, clock, "test", open::add);
        ServerGate gate = new ServerGate(sessions);
        gate.trust(gate.probe(address))
                .signIn("Anna", "secret".toCharArray())
                .firstSync()
                .run(progress -> {}, () -> false);
    }

    @AfterEach
    void stop() {
        open.forEach(LocalSession::close);
        server.close();
    }

    private LocalSession session() {
        return open.get(0);
    }

    private LocalSession again() throws StartProblem {
        open.forEach(LocalSession::close);
        open.clear();
        sessions.at(KnownServer.read(data).orElseThrow()).signIn("Anna", "secret".toCharArray());
        return session();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] content) throws GeneralSecurityException {
        return Hashes.hex(digest(content));
    }

    private static MessageDigest digest(byte[] content) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(content);
        return digest;
    }

    private RecordRef attach(byte[] content, String name) throws IOException {
        Path file = Files.write(desktop.resolve(name), content);
        AttachFile command = session().attachments().take(customer, file);
        session().commands().run(command);
        session().attachments().settled(command);
        Files.delete(file);
        return new RecordRef(TYPE.name(), command.id());
    }

    private CrmRecord record(RecordRef ref) {
        return Objects.requireNonNull(session().records().find(ref));
    }

    private FileState.Kind kind(RecordRef ref) {
        return session().attachments().state(record(ref)).kind();
    }

    private byte[] here(RecordRef ref) {
        return session().attachments().head(record(ref), 1 << 24);
    }

    /** As somebody at another computer would: the server has record and content. */
    private RecordRef attachedElsewhere(UUID user, byte[] content, String name) throws GeneralSecurityException {
        UUID id = Ids.named(name);
        String hash = sha256(content);
        server.company.ledger.must(
                user, new AttachFile(id, customer, name, content.length, "application/octet-stream", hash));
        server.blobs.contents.put(hash, content);
        server.blobs.confirm(hash);
        return new RecordRef(TYPE.name(), id);
    }

    private long filesOnDisk() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(file -> file.toString().endsWith(".blob")).count();
        }
    }

    @Test
    void aServerThatTakesLittleAtOnceGetsItInMorePieces() throws Exception {
        server.blobs.most = 64 * 1024;
        byte[] content = random(1 << 20);
        RecordRef file = attach(content, "plan.bin");
        session().start();
        await().until(() -> server.blobs.contents.containsKey(sha256(content)));
        assertArrayEquals(content, server.blobs.contents.get(sha256(content)));
        await().until(() -> kind(file) == FileState.Kind.HERE);
    }

    @Test
    void whatIsAttachedOfflineIsSentAfterARestart() throws Exception {
        server.close();
        byte[] content = random(300_000);
        RecordRef ref = attach(content, "offer.bin");
        assertEquals(FileState.Kind.WAITING, kind(ref));
        assertArrayEquals(content, here(ref));
        LocalSession later = again();
        assertEquals(FileState.Kind.WAITING, kind(ref));
        server.start(keys);
        later.start();
        await().until(() -> server.blobs.contents.containsKey(sha256(content)));
        assertArrayEquals(content, server.blobs.contents.get(sha256(content)));
        later.syncing().syncNow();
        await().until(() -> record(ref).get(Attachment.STORED_AT) != null);
        assertEquals(FileState.Kind.HERE, kind(ref));
    }

    @Test
    void anUploadThatWasCutGoesOnWhereItWas() throws Exception {
        byte[] content = random(900_000);
        server.blobs.patience = 3;
        RecordRef ref = attach(content, "plan.bin");
        session().start();
        await().until(() -> server.blobs.patience == 0);
        await().until(() -> kind(ref) == FileState.Kind.SENDING);
        server.blobs.patience = Integer.MAX_VALUE;
        session().syncing().syncNow();
        await().until(() -> server.blobs.contents.containsKey(sha256(content)));
        assertEquals(content.length, server.blobs.received.get());
    }

    @Test
    void whatTheServerHasNoRoomForWaitsForThePerson() throws Exception {
        server.blobs.refusal = "attachment-quota";
        RecordRef ref = attach(random(1000), "large.bin");
        session().start();
        await().until(() -> kind(ref) == FileState.Kind.NOT_SENT);
        assertEquals(
                "attachment-quota", session().attachments().state(record(ref)).problem());
        server.blobs.refusal = "";
        session().attachments().want(record(ref));
        await().until(() -> kind(ref) == FileState.Kind.HERE);
    }

    @Test
    void smallFilesOfOnesOwnComeByThemselvesAndLargeOnesWhenWanted() throws Exception {
        byte[] small = random(10_000);
        byte[] large = random(2 << 20);
        RecordRef first = attachedElsewhere(Company.ANNA, small, "small.bin");
        RecordRef second = attachedElsewhere(Company.ANNA, large, "large.bin");
        session().start();
        await().until(() -> session().records().find(first) != null && kind(first) == FileState.Kind.HERE);
        assertArrayEquals(small, here(first));
        assertEquals(FileState.Kind.ABSENT, kind(second));
        server.blobs.patience = 3;
        session().attachments().want(record(second));
        await().until(() -> server.blobs.patience == 0);
        server.blobs.patience = Integer.MAX_VALUE;
        session().syncing().syncNow();
        await().until(() -> kind(second) == FileState.Kind.HERE);
        assertArrayEquals(large, here(second));
        assertEquals(small.length + large.length, server.blobs.given.get());
    }

    @Test
    void whatWasDamagedOnTheWayIsNotKept() throws Exception {
        byte[] content = random(5000);
        RecordRef ref = attachedElsewhere(Company.ANNA, content, "a.bin");
        server.blobs.contents.put(sha256(content), random(5000).clone());
        server.blobs.contents.get(sha256(content))[17] ^= 1;
        session().start();
        await().until(() -> session().records().find(ref) != null && kind(ref) == FileState.Kind.NOT_FETCHED);
        assertEquals(0, filesOnDisk());
    }

    @Test
    void whatIsDamagedHereIsFetchedAnew() throws Exception {
        byte[] content = random(300_000);
        RecordRef ref = attachedElsewhere(Company.ANNA, content, "damaged.bin");
        session().start();
        await().until(() -> session().records().find(ref) != null && kind(ref) == FileState.Kind.HERE);
        flipABit();
        assertEquals(
                "blob_damaged",
                assertThrows(StoreProblem.class, () -> here(ref)).code());
        await().until(() -> kind(ref) == FileState.Kind.HERE && server.blobs.given.get() == 2L * content.length);
        assertArrayEquals(content, here(ref));
    }

    @Test
    void whatIsDamagedHereComesAnewForWhoeverAsksForIt() throws Exception {
        byte[] content = random(300_000);
        RecordRef ref = attachedElsewhere(Company.ANNA, content, "damaged.bin");
        session().start();
        await().until(() -> session().records().find(ref) != null && kind(ref) == FileState.Kind.HERE);
        flipABit();
        session().attachments().want(record(ref));
        await().until(() -> server.blobs.given.get() == 2L * content.length && kind(ref) == FileState.Kind.HERE);
        assertArrayEquals(content, here(ref));
    }

    @Test
    void whatIsAttachedAgainOverADamagedOneIsSent() throws Exception {
        byte[] content = random(300_000);
        RecordRef ref = attach(content, "first.bin");
        flipABit();
        session().start();
        await().until(() -> kind(ref) == FileState.Kind.NOT_SENT);
        assertEquals("blob_damaged", session().attachments().state(record(ref)).problem());
        RecordRef again = attach(content, "again.bin");
        assertArrayEquals(content, here(again));
        await().until(() -> server.blobs.contents.containsKey(sha256(content)));
        assertArrayEquals(content, server.blobs.contents.get(sha256(content)));
        await().until(() -> kind(ref) == FileState.Kind.HERE && kind(again) == FileState.Kind.HERE);
    }

    private void flipABit() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            Path file = all.filter(one -> one.toString().endsWith(".blob"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[100] ^= 1;
            Files.write(file, bytes);
        }
    }

    @Test
    void theContentLeavesWithItsRecord() throws Exception {
        RecordRef ref = attachedElsewhere(Company.ANNA, "canary".getBytes(StandardCharsets.UTF_8), "secret.txt");
        session().start();
        await().until(() -> session().records().find(ref) != null && kind(ref) == FileState.Kind.HERE);
        Path copy = session().attachments().copy(record(ref));
        assertEquals("canary", Files.readString(copy));
        server.company.ledger.must(Company.ADMIN, new AssignOwner(customer, Company.CARL));
        session().syncing().syncNow();
        await().until(() -> session().records().find(ref) == null);
        await().until(() -> filesOnDisk() == 0);
        assertTrue(Files.notExists(copy));
    }

    /** What a person attached reaches the server also when he may not see its record any more before it is up. */
    @Test
    void theContentIsSentWhereItsRecordHasLeftBefore() throws Exception {
        byte[] content = random(200_000);
        server.blobs.refusal = "attachment-quota";
        RecordRef ref = attach(content, "handed over.bin");
        session().start();
        await().until(() -> kind(ref) == FileState.Kind.NOT_SENT);
        Path copy = session().attachments().copy(record(ref));
        server.company.ledger.must(Company.ADMIN, new AssignOwner(customer, Company.CARL));
        session().syncing().syncNow();
        await().until(() -> session().records().find(ref) == null);
        await().until(() -> Files.notExists(copy));
        assertEquals(1, filesOnDisk());
        server.blobs.refusal = "";
        again().start();
        await().until(() -> server.blobs.contents.containsKey(sha256(content)));
        assertArrayEquals(content, server.blobs.contents.get(sha256(content)));
        await().until(() -> filesOnDisk() == 0);
    }

    @Test
    void whatIsInTheBinStaysUntilItWasSent() throws Exception {
        server.close();
        byte[] content = random(2000);
        RecordRef ref = attach(content, "draft.bin");
        session().commands().run(new DeleteRecord(ref, record(ref).revision()));
        again();
        session().commands().undoLast();
        assertArrayEquals(content, here(ref));
    }

    @Test
    void aFileThatCannotBeTakenSaysWhy() throws IOException {
        Path empty = Files.createFile(desktop.resolve("empty.txt"));
        assertEquals("file_empty", code(empty));
        assertEquals("file_unreadable", code(desktop));
        assertEquals("file_unreadable", code(desktop.resolve("gone.txt")));
        assertEquals(0, filesOnDisk());
    }

    private String code(Path file) {
        return assertThrows(StoreProblem.class, () -> session().attachments().take(customer, file))
                .code();
    }
}
