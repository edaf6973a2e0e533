package org.kehu.client.sync;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.KeyFile;
import org.kehu.client.store.LocalStore;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Catalog;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sync.SyncCodec;

/** Opens sessions: the first one at the server, every later one by opening the cache, which needs no server. */
public final class ClientSessions {
    private static final String REFRESH_TOKEN = "refresh-token";

    private final Path data;
    private final Catalog catalog;
    private final InstantSource clock;
    private final String app;
    private final Consumer<LocalSession> opened;

    /**
     * @param data the data folder of this installation
     * @param app version of the program
     * @param opened gets each session, which it closes
     */
    public ClientSessions(Path data, Catalog catalog, InstantSource clock, String app, Consumer<LocalSession> opened) {
        this.data = data;
        this.catalog = catalog;
        this.clock = clock;
        this.app = app;
        this.opened = opened;
    }

    /** Signs in on what this device remembers, with the server or without it. */
    public SignIn at(KnownServer known) {
        FoundServer server = new FoundServer("", known.address(), "", known.fingerprint());
        return new Entry(server, (user, password) -> signIn(known, user, password));
    }

    /** Signs in at a server that was found and trusted just now. */
    SignIn at(FoundServer server) {
        return new Entry(server, (user, password) -> signInFirst(server, user, password, password));
    }

    /** The way in, for those with a password of their own and those with one that works once. */
    private final class Entry implements SignIn {
        private final FoundServer server;
        private final SignIn usual;

        Entry(FoundServer server, SignIn usual) {
            this.server = server;
            this.usual = usual;
        }

        @Override
        public SignedIn signIn(String user, char[] password) throws StartProblem {
            return usual.signIn(user, password);
        }

        @Override
        public SignedIn signInAnew(String user, char[] once, char[] fresh) throws StartProblem {
            return signInFirst(server, user, once, fresh);
        }
    }

    private SignedIn signIn(KnownServer known, String user, char[] password) throws StartProblem {
        try {
            CacheFolder folder = CacheFolder.of(data, known.server(), user);
            KeyFile keys = folder.keyFile();
            if (!keys.exists()) {
                FoundServer server = new FoundServer("", known.address(), "", known.fingerprint());
                return signInFirst(server, user, password, password);
            }
            return session(folder, keys.open(user, password), known);
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    /** At the server; makes the cache, or opens the one that is there. {@code own} replaces a {@code given} that works once. */
    private SignedIn signInFirst(FoundServer server, String user, char[] given, char[] own) throws StartProblem {
        try {
            String[] token = {""};
            ServerSession online = new ServerSession(
                    http(server.address(), server.fingerprint()), KnownServer.device(data), new Held(token));
            ServerSession.Welcome welcome = online.signIn(user, given, System.getProperty("os.name", ""));
            if (welcome.mustChangePassword()) {
                changePassword(online, given, own);
            }
            CacheFolder folder = CacheFolder.of(data, welcome.server(), user);
            folder.make();
            KeyFile keys = folder.keyFile();
            DataKey key = keys.exists() ? opened(keys, user, own) : keys.create(user, own);
            KnownServer known =
                    new KnownServer(server.address(), server.fingerprint(), welcome.server(), welcome.user(), user);
            known.write(data);
            try (LocalStore store = LocalStore.open(folder, key, catalog.schema(), clock)) {
                store.remember(REFRESH_TOKEN, token[0]);
                store.remember("user", welcome.user().toString());
            }
            return session(folder, key, known);
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    private static void changePassword(ServerSession online, char[] given, char[] own) throws StartProblem {
        if (java.util.Arrays.equals(given, own)) {
            throw new StartProblem(StartProblem.MUST_CHANGE, java.util.Map.of());
        }
        online.changePassword(given, own);
    }

    /** The server has just said that the password is right, so that it must have been changed since. */
    private static DataKey opened(KeyFile keys, String user, char[] password) {
        try {
            return keys.open(user, password);
        } catch (StoreProblem e) {
            throw e.code().equals("wrong_password")
                    ? new StoreProblem("old_password", java.util.Map.of("user", user), e)
                    : e;
        }
    }

    /** A token on its way to a cache that is not open yet. */
    private record Held(String[] token) implements RefreshTokens {
        @Override
        public String load() {
            return token[0];
        }

        @Override
        public void store(String next) {
            token[0] = next;
        }
    }

    private SignedIn session(CacheFolder folder, DataKey key, KnownServer known) {
        LocalStore store = LocalStore.open(folder, key, catalog.schema(), clock);
        UUID user = UUID.fromString(java.util.Objects.requireNonNullElse(
                store.remembered("user"), known.user().toString()));
        UUID device = KnownServer.device(data);
        ServerHttp http = http(known.address(), known.fingerprint());
        ServerSession online = new ServerSession(http, device, new Kept(store));
        Meter meter = new Meter();
        HttpNet net = new HttpNet(http, online, new SyncCodec(catalog.schema()), meter);
        Runnable wipe = () -> folder.keyFile().destroy();
        LocalSession session =
                new LocalSession(catalog, store, new Actor(user, device.toString()), net, meter, clock, app, wipe);
        session.administeredBy(new ServerAdministration(http, online, known, folder.folder()));
        session.historyBy(new ServerHistory(http, online, catalog.schema(), device.toString()));
        opened.accept(session);
        return new SignedIn(name(session, user, known.login()), "", session.firstSync());
    }

    private String name(LocalSession session, UUID user, String login) {
        CrmRecord person =
                session.records().configuration().find(catalog.schema().type("user"), user);
        return person == null ? login : person.title();
    }

    private static ServerHttp http(String address, String fingerprint) {
        return new ServerHttp(ServerAddress.of(address), new PinnedTrust(fingerprint));
    }

    /** In the cache, encrypted with it. */
    private record Kept(LocalStore cache) implements RefreshTokens {
        @Override
        public @org.jspecify.annotations.Nullable String load() {
            return cache.remembered(REFRESH_TOKEN);
        }

        @Override
        public void store(String token) {
            cache.remember(REFRESH_TOKEN, token);
        }
    }
}
