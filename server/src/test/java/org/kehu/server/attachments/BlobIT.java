package org.kehu.server.attachments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.record.Ids;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** A content is sent in parts, is what its hash says, and leads only to who may see what names it. */
class BlobIT {
    private static final int MIB = 1 << 20;

    /** Somebody with a customer of his own. */
    private record Seller(People.Person person, UUID customer) {
        static Seller at(RunningServer server) {
            People.Person person = People.withRole(server, "Salesperson");
            UUID customer = UUID.randomUUID();
            People.create(person.client(), "customer", customer, Map.of("name", "Acme"));
            return new Seller(person, customer);
        }

        UUID attach(byte[] content, String name) {
            return attach(sha256(content), content.length, name);
        }

        UUID attach(String hash, long size, String name) {
            UUID id = UUID.randomUUID();
            assertEquals(200, give(id, hash, size, name).status());
            return id;
        }

        ApiAnswer give(UUID id, String hash, long size, String name) {
            return People.give(
                    person.client(),
                    Map.of(
                            "verb",
                            "attachment.add",
                            "id",
                            id.toString(),
                            "to",
                            Map.of("type", "customer", "id", customer.toString()),
                            "name",
                            name,
                            "size",
                            size,
                            "mediaType",
                            "text/html",
                            "sha256",
                            hash));
        }

        ApiClient client() {
            return person.client();
        }

        ApiAnswer put(byte[] content, int from, int to) {
            return client().withHeader("Content-Type", "application/octet-stream")
                    .withHeader("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, content.length))
                    .send("PUT", path(content), BodyPublishers.ofByteArray(content, from, to - from));
        }

        ApiAnswer put(byte[] content) {
            return put(content, 0, content.length);
        }

        String sent(byte[] content) {
            return client().send("HEAD", path(content), BodyPublishers.noBody()).header("Upload-Offset");
        }

        ApiAnswer fetch(byte[] content, UUID record) {
            return client().get(path(content) + "?record=" + record);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String path(byte[] content) {
        return "api/sync/v1/blob/" + sha256(content);
    }

    @ParameterizedTest
    @EnumSource
    void anUploadGoesOnWhereItWasCut(TestDatabase database) {
        Seller seller = Seller.at(RunningServer.on(database));
        byte[] content = random(3 * MIB + 17);
        UUID record = seller.attach(content, "报价 1.bin");
        assertEquals("404 attachment-pending", seller.fetch(content, record).refusal());
        assertEquals("100", seller.put(content, 0, 100).header("Upload-Offset"));
        ApiClient cut = seller.client()
                .withHeader("Content-Type", "application/octet-stream")
                .withHeader("Content-Range", "bytes 100-%d/%d".formatted(content.length - 1, content.length));
        assertThrows(
                UncheckedIOException.class,
                () -> cut.send("PUT", path(content), BodyPublishers.ofInputStream(() -> cutAt(content, 100, 2 * MIB))));
        Awaitility.await().until(() -> Integer.parseInt(seller.sent(content)) > MIB);
        assertEquals("409 offset-wrong", seller.put(content, 100, 200).refusal());
        int kept = settled(seller, content);
        assertEquals("?1", seller.put(content, kept, content.length).header("Upload-Complete"));
        ApiAnswer fetched = seller.fetch(content, record);
        assertArrayEquals(content, fetched.body());
        assertEquals("attachment; filename*=UTF-8''%E6%8A%A5%E4%BB%B7%201.bin", fetched.header("Content-Disposition"));
        assertEquals("application/octet-stream", fetched.header("Content-Type"));
        assertEquals("nosniff", fetched.header("X-Content-Type-Options"));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTakesThePlaceOfTheWordThatAContentHasArrived(TestDatabase database) {
        Seller seller = Seller.at(RunningServer.on(database));
        byte[] content = random(1000);
        UUID record = seller.attach(content, "plan.bin");
        String guess = Ids.derived(record, "stored", "1").toString();
        Map<String, ?> command = Map.of(
                "verb",
                "attachment.stored",
                "attachment",
                Map.of("type", "customerAttachment", "id", record.toString()));
        seller.client().post("api/v1/commands", Map.of("id", guess, "commands", List.of(command)));
        assertEquals("?1", seller.put(content).header("Upload-Complete"));
        assertArrayEquals(content, seller.fetch(content, record).body());
        Awaitility.await()
                .until(() -> seller.client()
                        .get("api/v1/customerAttachment/" + record)
                        .json()
                        .at("/values/storedAt")
                        .isTextual());
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsHeardByWhoHasMuchToSend(TestDatabase database) {
        Seller seller = Seller.at(RunningServer.on(database));
        byte[] content = random(MIB);
        for (int again = 0; again < 3; again++) {
            assertEquals("409 offset-wrong", seller.put(content, 7, MIB).refusal());
        }
        ApiAnswer unknown = seller.client()
                .with("no token")
                .withHeader("Content-Type", "application/octet-stream")
                .send("PUT", path(content), BodyPublishers.ofByteArray(content));
        assertEquals(401, unknown.status());
        assertEquals("?1", seller.put(content).header("Upload-Complete"));
    }

    /** What had arrived may still be on its way to the disk. */
    private static int settled(Seller seller, byte[] content) {
        String[] last = {""};
        Awaitility.await().until(() -> {
            String now = seller.sent(content);
            boolean same = now.equals(last[0]);
            last[0] = now;
            return same;
        });
        return Integer.parseInt(last[0]);
    }

    private static InputStream cutAt(byte[] content, int from, int to) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(content, from, to - from), broken);
    }

    @ParameterizedTest
    @EnumSource
    void aPartOfAContentIsFetchedByItsRange(TestDatabase database) {
        Seller seller = Seller.at(RunningServer.on(database));
        byte[] content = random(MIB + 5);
        UUID record = seller.attach(content, "a.bin");
        assertEquals(204, seller.put(content).status());
        String path = path(content) + "?record=" + record;
        ApiAnswer middle =
                seller.client().withHeader("Range", "bytes=262140-262150").get(path);
        assertEquals(206, middle.status());
        assertArrayEquals(Arrays.copyOfRange(content, 262_140, 262_151), middle.body());
        assertEquals("bytes 262140-262150/" + content.length, middle.header("Content-Range"));
        ApiAnswer rest =
                seller.client().withHeader("Range", "bytes=" + MIB + "-").get(path);
        assertArrayEquals(Arrays.copyOfRange(content, MIB, content.length), rest.body());
        assertEquals(
                416,
                seller.client()
                        .withHeader("Range", "bytes=" + content.length + "-")
                        .get(path)
                        .status());
        assertEquals(
                304,
                seller.client()
                        .withHeader("If-None-Match", "\"" + sha256(content) + "\"")
                        .get(path)
                        .status());
    }

    /** A trigger makes the database fail as it does when the disk is full, after the last byte was taken. */
    @Test
    void whatWasCutOffBeforeItsProofIsNotToldAsSent() throws SQLException {
        Seller seller = Seller.at(RunningServer.on(TestDatabase.POSTGRESQL));
        byte[] content = random(MIB);
        UUID record = seller.attach(content, "a.bin");
        TestDatabase.onPostgres("""
                create function unproven() returns trigger language plpgsql as $$ begin
                  if new.sha256 = '%s' then raise exception 'no space left' using errcode = '53100'; end if;
                  return new;
                end $$""".formatted(sha256(content)));
        try {
            TestDatabase.onPostgres(
                    "create trigger unproven before insert on blob for each row execute function unproven()");
            assertEquals("503 unavailable", seller.put(content).refusal());
            assertEquals("", seller.sent(content)); // nothing is said of it
            assertEquals("503 unavailable", seller.put(content).refusal());
        } finally {
            TestDatabase.onPostgres("drop function unproven() cascade");
        }
        assertEquals(String.valueOf(MIB), seller.sent(content));
        assertArrayEquals(content, seller.fetch(content, record).body());
        assertEquals("?1", seller.put(content).header("Upload-Complete"));
    }

    @ParameterizedTest
    @EnumSource
    void bytesOfAnotherHashAreThrownAway(TestDatabase database) {
        Seller seller = Seller.at(RunningServer.on(database));
        byte[] content = random(1000);
        byte[] other = random(1000);
        ApiAnswer wrong = seller.client()
                .withHeader("Content-Type", "application/octet-stream")
                .send("PUT", path(content), BodyPublishers.ofByteArray(other));
        assertEquals("422 content-wrong", wrong.refusal());
        assertEquals("0", seller.sent(content));
        assertEquals("?1", seller.put(content).header("Upload-Complete"));
    }

    @ParameterizedTest
    @EnumSource
    void emptyAndTooLargeContentsAreRefused(TestDatabase database) {
        Seller seller = Seller.at(RunningServer.on(database));
        ApiAnswer empty = seller.client()
                .withHeader("Content-Type", "application/octet-stream")
                .send("PUT", path(new byte[0]), BodyPublishers.ofByteArray(new byte[0]));
        assertEquals(422, empty.status());
        String range = "bytes 0-9/" + (26L << 20);
        ApiAnswer large = seller.client()
                .withHeader("Content-Type", "application/octet-stream")
                .withHeader("Content-Range", range)
                .send("PUT", path(random(10)), BodyPublishers.ofByteArray(random(10)));
        assertEquals("413 attachment-too-large", large.refusal());
        assertEquals(
                "422 file_too_large",
                seller.give(UUID.randomUUID(), "0".repeat(64), 26L << 20, "big.iso")
                        .refusal());
        assertEquals(
                "422 bad_file_name",
                seller.give(UUID.randomUUID(), "0".repeat(64), 10, "a\u202Efdp.exe")
                        .refusal());
    }

    @ParameterizedTest
    @EnumSource
    void aHashAloneOpensNothingAndTellsNothing(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        Seller owner = Seller.at(server);
        Seller thief = Seller.at(server);
        byte[] secret = random(5000);
        byte[] unknown = random(5000);
        UUID record = owner.attach(secret, "secret.bin");
        owner.put(secret);
        assertArrayEquals(secret, owner.fetch(secret, record).body());
        assertEquals(thief.sent(unknown), thief.sent(secret));
        for (String query : new String[] {"", "?record=" + record, "?record=../x", "?record=" + UUID.randomUUID()}) {
            ApiAnswer theirs = thief.client().get(path(secret) + query);
            ApiAnswer none = thief.client().get(path(unknown) + query);
            assertEquals("404 not-found", theirs.refusal());
            assertEquals(none.text("detail"), theirs.text("detail"));
        }
        UUID own = thief.attach(sha256(secret), secret.length, "mine.bin");
        UUID idle = thief.attach(sha256(unknown), unknown.length, "idle.bin");
        assertEquals("404 attachment-pending", thief.fetch(secret, own).refusal());
        assertEquals(
                thief.fetch(unknown, idle).text("detail"),
                thief.fetch(secret, own).text("detail"));
        assertEquals("404 not-found", thief.fetch(unknown, own).refusal());
        thief.put(secret);
        assertArrayEquals(secret, thief.fetch(secret, own).body());
    }

    @ParameterizedTest
    @EnumSource
    void theRecordSaysWhenItsContentHasArrived(TestDatabase database) {
        Seller seller = Seller.at(RunningServer.on(database));
        byte[] content = "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        UUID record = seller.attach(content, "page.html");
        String address = "api/v1/customerAttachment/" + record;
        assertEquals(false, seller.client().get(address).json().toString().contains("storedAt"));
        seller.put(content);
        Awaitility.await()
                .until(() -> seller.client().get(address).json().toString().contains("storedAt"));
        assertEquals("text/plain", seller.fetch(content, record).header("Content-Type"));
        assertEquals(
                "403 no_right",
                People.give(
                                seller.client(),
                                Map.of(
                                        "verb",
                                        "attachment.stored",
                                        "attachment",
                                        Map.of("type", "customerAttachment", "id", record.toString())))
                        .refusal());
    }
}
