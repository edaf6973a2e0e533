package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PartRequest;
import org.kehu.common.sync.SnapshotPart;

/** Parts of a snapshot over a line that breaks. */
class PartDownloadTest {
    private static final PartCodec CODEC = new PartCodec(Kehu.SCHEMA, Packing.GZIP);
    private static final PartRequest FIRST = new PartRequest("device", new UUID(7, 7), 0);
    private static final SnapshotPart PART = part(3);
    private static final byte[] BODY = CODEC.write(PART);

    @TempDir
    Path folder;

    private SmallServer server;
    private PartDownload download;

    @BeforeEach
    void signedInWithALargePartToCome() throws Exception {
        server = new SmallServer();
        ServerKeys keys = ServerKeys.make(folder.resolve("keys.p12"));
        ServerHttp http = new ServerHttp(ServerAddress.of(server.start(keys)), new PinnedTrust(keys.fingerprint()));
        ServerSession session = new ServerSession(http, UUID.randomUUID(), null, new HeldToken(new String[1]));
        session.signIn("anna", "secret".toCharArray(), "test");
        download = new PartDownload(http, session, new Tally());
        server.parts.instead = BODY;
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static SnapshotPart part(int seed) {
        Random random = new Random(seed);
        List<CrmRecord> records = IntStream.range(0, 500)
                .mapToObj(i -> CrmRecord.blank(Customer.TYPE, new UUID(seed, i))
                        .with(Customer.NAME, noise(random, 60))
                        .with(Customer.NOTES, noise(random, 900)))
                .toList();
        return new SnapshotPart("e", "f", 9, Instant.parse("2026-03-02T01:30:00Z"), 2, List.of(), records, true);
    }

    private static String noise(Random random, int length) {
        return random.ints(length, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void aLineThatBreaksAgainAndAgainCostsNextToNothing() {
        for (int i = 0; i < 9; i++) {
            server.parts.cuts.add(BODY.length / 10);
        }
        assertArrayEquals(BODY, download.get(FIRST));
        assertEquals(10, server.parts.answers.get());
        assertTrue(server.parts.sent.get() <= BODY.length * 105L / 100, server.parts.sent + " of " + BODY.length);
    }

    @Test
    void whatHasComeIsKeptForTheNextRound() {
        server.parts.cuts.addAll(List.of(BODY.length / 2, 0));
        assertThrows(Offline.class, () -> download.get(FIRST));
        assertArrayEquals(BODY, download.get(FIRST));
        assertTrue(server.parts.sent.get() <= BODY.length * 105L / 100, server.parts.sent + " of " + BODY.length);
    }

    @Test
    void aPartThatWasMadeAnewBeginsAnew() {
        server.parts.cuts.addAll(List.of(BODY.length / 2, 0));
        assertThrows(Offline.class, () -> download.get(FIRST));
        SnapshotPart anew = part(4);
        byte[] other = CODEC.write(anew);
        server.parts.instead = other;
        assertArrayEquals(other, download.get(FIRST));
    }

    @Test
    void aSnapshotThatIsGoneIsNoError() {
        server.parts.gone = true;
        assertNull(download.get(FIRST));
    }

    @Test
    void aLineThatBringsNothingIsLeftAlone() {
        server.parts.cuts.addAll(List.of(0, 0));
        assertThrows(Offline.class, () -> download.get(FIRST));
        assertEquals(1, server.parts.answers.get());
    }
}
