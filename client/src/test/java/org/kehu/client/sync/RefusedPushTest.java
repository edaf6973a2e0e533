package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.LocalStore;
import org.kehu.common.Kehu;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.Unacceptable;

/** What each answer to a push means: that its units may be to blame, or that it is to be sent again later as it is. */
class RefusedPushTest {
    @TempDir
    Path folder;

    private SmallServer server;
    private LocalStore store;
    private HttpNet net;
    private String device = "";

    @BeforeEach
    void signedIn() throws Exception {
        server = new SmallServer();
        ServerKeys keys = ServerKeys.make(folder.resolve("keys.p12"));
        ServerHttp http = new ServerHttp(ServerAddress.of(server.start(keys)), new PinnedTrust(keys.fingerprint()));
        CacheFolder cache = CacheFolder.of(folder, "s1", "anna");
        cache.make();
        DataKey key = cache.keyFile().create("anna", "secret".toCharArray());
        store = LocalStore.open(cache, key, Kehu.SCHEMA, Instant::now);
        UUID id = UUID.randomUUID();
        device = id.toString();
        ServerSession session = new ServerSession(http, id, null, new HeldToken(new String[1]));
        session.signIn("anna", "secret".toCharArray(), "test");
        net = new HttpNet(
                http,
                session,
                new SyncCodec(Kehu.SCHEMA),
                new PartCodec(Kehu.SCHEMA, Packing.GZIP),
                new Meter(Kehu.SCHEMA),
                new Lease(store, Instant::now, System::nanoTime));
    }

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    private void push() {
        net.push(new PushRequest(device, null, null, List.of()));
    }

    private void answers(int status, String text) {
        server.refused = device;
        server.refusedWith = status;
        server.refusedText = text;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 411, 413, 414, 415, 422, 431, 451})
    void theUnitsMayBeToBlame(int status) {
        answers(status, "{\"code\":\"x\"}");
        assertThrows(Unacceptable.class, this::push);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 503})
    void itIsToBeSentAgainWhenTheServerHasTime(int status) {
        answers(status, "<html>later");
        assertEquals(
                Duration.ofSeconds(30), assertThrows(Busy.class, this::push).rest());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 502, 504})
    void nobodyAnswers(int status) {
        answers(status, "<html>no Kehu");
        assertFalse(assertThrows(Offline.class, this::push) instanceof Busy);
    }

    /** A server that is still starting does not know the address where tokens are renewed either. */
    @ParameterizedTest
    @ValueSource(ints = {404, 429, 502, 503})
    void nobodyRenewsATokenYet(int status) {
        server.expireAccess();
        server.renewedWith = status;
        assertThrows(Offline.class, this::push);
        server.renewedWith = 0;
        push();
        assertEquals(2, server.renewals.get());
    }

    @Test
    void aServerThatHasTimeAgainTakesIt() {
        answers(429, "");
        assertThrows(Busy.class, this::push);
        server.refused = "\u0000";
        push();
        assertTrue(device.length() > 1);
    }
}
