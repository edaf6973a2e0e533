package org.kehu.client.sync;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;
import org.kehu.client.store.Accounts;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.LocalStore;
import org.kehu.common.command.Catalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens sessions: the first one at the server, every later one by opening the cache, which needs no server. */
public final class ClientSessions {
    private static final Logger LOG = LoggerFactory.getLogger(ClientSessions.class);
    /** Problems of the machine, which another version of the program would have too. */
    private static final Set<String> NOT_OURS = Set.of("cache_in_use", "disk_full", "disk_low", "interrupted");

    private final Path data;
    private final Catalog catalog;
    private final InstantSource clock;
    private final SessionOpening opening;
    private final WaitingSessions waiting = new WaitingSessions();
    private volatile Consumer<RuntimeException> onUnopened = e -> {};

    /**
     * @param data the data folder of this installation
     * @param app version of the program
     * @param opened gets each session, which it closes
     */
    public ClientSessions(Path data, Catalog catalog, InstantSource clock, String app, Consumer<LocalSession> opened) {
        this.data = data;
        this.catalog = catalog;
        this.clock = clock;
        this.opening = new SessionOpening(data, catalog, clock, app, opened);
    }

    /** @param listener told when a cache cannot be opened, for another reason than that somebody has it open or there is no room */
    public void onUnopened(Consumer<RuntimeException> listener) {
        onUnopened = listener;
    }

    private LocalStore opened(CacheFolder folder, DataKey key) {
        try {
            return LocalStore.open(folder, key, catalog.schema(), clock);
        } catch (RuntimeException e) {
            if (!(e instanceof StoreProblem problem && NOT_OURS.contains(problem.code()))) {
                onUnopened.accept(e);
            }
            throw e;
        }
    }

    /** Signs in on what this device remembers, with the server or without it. */
    public SignIn at(KnownServer known) {
        FoundServer server = new FoundServer("", known.address(), "", known.fingerprint());
        return new Entry(server, true, (user, password) -> signIn(known, user, password));
    }

    /** Signs in at a server that was found and trusted just now. */
    SignIn at(FoundServer server) {
        return new Entry(server, false, (user, password) -> signInFirst(server, false, user, password, password));
    }

    /** Locked while somebody was at work in it: it stays open for him alone, and goes on once the server has let him in. */
    public void suspend(LocalSession session) {
        waiting.add(session);
    }

    /** Nobody comes back to it; whoever calls closes it. */
    public void giveUp(LocalSession session) {
        waiting.remove(session);
    }

    /** The way in, for those with a password of their own and those with one that works once. */
    private final class Entry implements SignIn {
        private final FoundServer server;
        private final boolean filled;
        private final SignIn usual;

        /** @param filled whether a window is opened at once, which needs something to show */
        Entry(FoundServer server, boolean filled, SignIn usual) {
            this.server = server;
            this.filled = filled;
            this.usual = usual;
        }

        @Override
        public SignedIn signIn(String user, char[] password) throws StartProblem {
            return usual.signIn(user, password);
        }

        @Override
        public SignedIn signInAnew(String user, char[] once, char[] fresh) throws StartProblem {
            return signInFirst(server, filled, user, once, fresh);
        }
    }

    private SignedIn signIn(KnownServer known, String user, char[] password) throws StartProblem {
        Accounts accounts = new Accounts(data, known.server());
        StartProblem here = null;
        for (CacheFolder folder : accounts.named(user)) {
            LocalSession locked = waiting.in(folder, accounts).orElse(null);
            if (locked != null) {
                here = locked.lockedSince();
                continue;
            }
            DataKey key;
            try {
                key = folder.keyFile().open(folder.sealedFor(user), password);
            } catch (StoreProblem e) {
                here = StartProblems.of(e);
                continue;
            }
            try {
                return entered(folder, key, known.as(user), password);
            } catch (RuntimeException e) {
                throw StartProblems.of(e);
            }
        }
        return atServer(known, user, password, here);
    }

    /** What does not open the cache may still be right: the password was changed elsewhere, and only the server knows it. */
    private SignedIn atServer(KnownServer known, String user, char[] password, @Nullable StartProblem here)
            throws StartProblem {
        try {
            return signInFirst(found(known), true, user, password, password);
        } catch (StartProblem there) {
            throw here != null && there.labelKey().equals("problem.offline") ? here : there;
        }
    }

    private static FoundServer found(KnownServer known) {
        return new FoundServer("", known.address(), "", known.fingerprint());
    }

    /** By the cache alone; where the server waits for a password, or its help is lacking, it gets this one if it answers. */
    private SignedIn entered(CacheFolder folder, DataKey key, KnownServer known, char[] password) throws StartProblem {
        LocalStore store = opened(folder, key);
        boolean ended = new CachedToken(store).load() == null;
        LocalSession session = opening.session(store, folder, key, known);
        known.as(session.actor().user()).write(data);
        if (session.isLocked()) {
            unlock(session, password);
            return opening.signedIn(session, known);
        }
        if (ended || !folder.recoveryFile().exists()) {
            tellServer(session, password);
        }
        return opening.signedIn(session, known);
    }

    /** After a long time without the server: it has to let him in, and what is held is brought up to date first. */
    private static void unlock(LocalSession session, char[] password) throws StartProblem {
        StartProblem locked = session.lockedSince();
        try {
            session.ownPassword().signInAgain(password);
            session.syncOnce();
        } catch (StartProblem e) {
            session.close();
            throw e.labelKey().equals("problem.offline") ? locked : e;
        }
    }

    private static void tellServer(LocalSession session, char[] password) {
        try {
            session.ownPassword().signInAgain(password);
        } catch (StartProblem e) {
            LOG.info("not signed in at the server: {}", e.labelKey());
        }
    }

    /** At the server; makes the cache, or opens the one that is there. {@code own} replaces a {@code given} that works once. */
    private SignedIn signInFirst(FoundServer server, boolean filled, String user, char[] given, char[] own)
            throws StartProblem {
        try {
            String[] token = {""};
            ServerSession online = new ServerSession(
                    SessionOpening.http(server.address(), server.fingerprint()),
                    KnownServer.device(data),
                    null,
                    new HeldToken(token));
            Welcome welcome = online.signIn(user, given, ServerSession.deviceName());
            if (welcome.mustChangePassword()) {
                changePassword(online, given, own);
            }
            Accounts accounts = new Accounts(data, welcome.server());
            CacheFolder folder = accounts.of(welcome.user(), user);
            folder.make();
            DataKey key = new CacheKeys(folder, user, online).unlocked(own);
            KnownServer known =
                    new KnownServer(server.address(), server.fingerprint(), welcome.server(), welcome.user(), user);
            known.write(data);
            LocalSession locked = waiting.in(folder, accounts).orElse(null);
            if (locked != null) {
                return backIn(locked, folder, known, token[0]);
            }
            LocalStore store = opened(folder, key);
            new CachedToken(store).store(token[0]);
            LocalSession session = opening.session(store, folder, key, known);
            if (session.isLocked()) {
                unlock(session, own);
            } else if (filled) {
                begin(session);
            }
            return opening.signedIn(session, known);
        } catch (GivenUp order) {
            wipe(server, user, order);
            throw StartProblems.of(order);
        } catch (RuntimeException e) {
            throw StartProblems.of(e);
        }
    }

    /** Who is new on this computer waits until there is something to work with; the rest comes behind the window. */
    private static void begin(LocalSession session) throws StartProblem {
        AtomicBoolean usable = new AtomicBoolean();
        try {
            session.firstSync().run(progress -> usable.set(progress.usable()), usable::get);
        } catch (StartProblem e) {
            session.close();
            throw e;
        }
    }

    private SignedIn backIn(LocalSession locked, CacheFolder folder, KnownServer known, String token)
            throws StartProblem {
        waiting.goOn(locked, token);
        return opening.reopened(locked, folder, known);
    }

    /** What this person left here, if anything: the server has just made sure who he is. */
    private void wipe(FoundServer server, String user, GivenUp order) {
        KnownServer.read(data).ifPresent(known -> {
            Accounts accounts = new Accounts(data, known.server());
            CacheFolder folder =
                    order.user() == null ? CacheFolder.of(data, known.server(), user) : accounts.of(order.user(), user);
            CopyWipe wipe = new CopyWipe(folder);
            wipe.begin(
                    new KnownServer(server.address(), server.fingerprint(), known.server(), known.user(), user),
                    order.receipt());
            waiting.in(folder, accounts).ifPresentOrElse(locked -> locked.givenUp(wipe), () -> finish(wipe));
        });
    }

    private static void finish(CopyWipe wipe) {
        try {
            wipe.deleteFiles();
            wipe.tell();
        } catch (StoreProblem e) {
            LOG.error("the rest of a copy that is given up is destroyed at the next start", e);
        }
    }

    private static void changePassword(ServerSession online, char[] given, char[] own) throws StartProblem {
        if (java.util.Arrays.equals(given, own)) {
            throw new StartProblem(StartProblem.MUST_CHANGE, java.util.Map.of());
        }
        online.changePassword(given, own);
    }
}
