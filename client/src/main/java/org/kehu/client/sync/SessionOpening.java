package org.kehu.client.sync;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.kehu.client.start.SignedIn;
import org.kehu.client.store.AccountFile;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.LocalStore;
import org.kehu.client.update.RunningProgram;
import org.kehu.client.update.UpdateHome;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Catalog;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sync.Packing;
import org.kehu.common.sync.PartCodec;
import org.kehu.common.sync.SyncCodec;

/** Puts a session together over a cache that is open. */
final class SessionOpening {
    private static final String USER = "user";

    private final Path data;
    private final Catalog catalog;
    private final InstantSource clock;
    private final String app;
    private final Consumer<LocalSession> opened;

    SessionOpening(Path data, Catalog catalog, InstantSource clock, String app, Consumer<LocalSession> opened) {
        this.data = data;
        this.catalog = catalog;
        this.clock = clock;
        this.app = app;
        this.opened = opened;
    }

    /** @param key of the open cache, which a new password wraps again */
    LocalSession session(LocalStore store, CacheFolder folder, DataKey key, KnownServer known) {
        UUID user = owner(store, known);
        note(folder, known, user);
        UUID device = KnownServer.device(data);
        ServerHttp http = http(known.address(), known.fingerprint());
        ServerSession online = new ServerSession(http, device, user, new CachedToken(store));
        Meter meter = new Meter(catalog.schema());
        Lease lease = new Lease(store, clock, System::nanoTime);
        PartCodec parts = new PartCodec(catalog.schema(), Packing.GZIP);
        HttpNet net = new HttpNet(http, online, new SyncCodec(catalog.schema()), parts, meter, lease);
        Actor actor = new Actor(user, device.toString());
        LocalSession session = new LocalSession(catalog, store, actor, net, meter, clock, app, lease);
        online.onGivenUp(order -> giveUp(session, folder, known, order));
        session.administeredBy(new ServerAdministration(http, online, known, folder.folder()));
        session.devicesBy(new ServerDevices(http, online));
        session.historyBy(new ServerHistory(http, online, catalog.schema(), device.toString()));
        OthersMarks marks = session.marksBy(path -> online.call(token -> http.get(path, token)), catalog, clock);
        session.elsewhereBy(new ServerRecords(http, online, net, device.toString(), catalog.schema(), marks::book));
        session.attachmentsBy(new BlobWire(http, online), catalog.schema(), clock);
        UpdateFetching updates = new UpdateFetching(
                new UpdateWire(http, online), new UpdateHome(data), RunningProgram.here(), System::nanoTime);
        net.onGreeting(updates::heard);
        updatesBy(session, updates);
        CacheKeys keys = new CacheKeys(folder, known.login(), online);
        Runnable syncNow = session.syncing()::syncNow;
        session.passwordBy(
                new ServerPassword(online, keys, key, known.login(), syncNow),
                folder.keyFile().place());
        opened.accept(session);
        return session;
    }

    /** A newer version comes between the rounds; to a program that is too old for any, too. */
    private static void updatesBy(LocalSession session, UpdateFetching updates) {
        Transfers moving = new Transfers(() -> {}, updates, session::after, new Pace(new SecureRandom()::nextDouble));
        session.syncing().onChange(state -> moving.heard(state.reachable()));
        session.updatesBy(updates);
    }

    /** Goes on in a session that was locked. */
    SignedIn reopened(LocalSession session, CacheFolder folder, KnownServer known) {
        note(folder, known, session.actor().user());
        opened.accept(session);
        return signedIn(session, known);
    }

    private static void note(CacheFolder folder, KnownServer known, UUID user) {
        folder.accountFile()
                .write(new AccountFile.Account(known.login(), known.server(), user, folder.sealedFor(known.login())));
    }

    private static void giveUp(LocalSession session, CacheFolder folder, KnownServer known, GivenUp order) {
        CopyWipe wipe = new CopyWipe(folder);
        wipe.begin(known, order.receipt());
        session.givenUp(wipe);
    }

    /** Written down at the first sign-in; from then on the cache knows whose it is. */
    private static UUID owner(LocalStore store, KnownServer known) {
        String written = store.remembered(USER);
        if (written == null) {
            store.remember(USER, known.user().toString());
            return known.user();
        }
        return UUID.fromString(written);
    }

    /** Named as the record of the user has it, by the sign-in name before there is one. */
    SignedIn signedIn(LocalSession session, KnownServer known) {
        CrmRecord person = session.records()
                .configuration()
                .find(User.TYPE, session.actor().user());
        return new SignedIn(person == null ? known.login() : person.title(), "", session.firstSync());
    }

    static ServerHttp http(String address, String fingerprint) {
        return new ServerHttp(ServerAddress.of(address), new PinnedTrust(fingerprint));
    }
}
