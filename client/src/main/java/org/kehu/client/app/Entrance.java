package org.kehu.client.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.kehu.client.screen.Place;
import org.kehu.client.start.FirstStartView;
import org.kehu.client.start.FirstStartViewModel;
import org.kehu.client.start.ServersNearby;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.SignInView;
import org.kehu.client.start.SignInViewModel;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.KnownAccounts;
import org.kehu.client.sync.KnownServer;
import org.kehu.client.sync.LanSearch;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.sync.ServerGate;
import org.kehu.client.text.TextScope;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;

/**
 * Who comes in and goes out: the first start or the sign-in, then the window of that person. A window that is locked because
 * its copy was without contact for too long is kept as it is for the same person, whoever works here meanwhile.
 */
final class Entrance implements Office.Leaving {
    private final WindowFrame frame;
    private final Office.Window window;
    private final ClientSessions sessions;
    private final StartOptions options;
    private final AtomicReference<@Nullable LocalSession> session;
    private final Map<LocalSession, Kept> kept = new HashMap<>();
    private Consumer<Shown> onShown = shown -> {};
    private boolean isFirst = true;
    private @Nullable Office office;

    /** What there is of a server before anybody signs in. */
    record Known(KnownServer server, List<String> accounts) {
        /** Off the FX thread. Empty before the first sign-in. */
        static Optional<Known> read(StartOptions options) {
            Path data = options.data();
            return KnownServer.read(data)
                    .map(server -> server.at(options.server().orElse(server.address())))
                    .map(server -> new Known(server, KnownAccounts.logins(data, server)));
        }
    }

    private record Kept(Office office, KeptWindow window) {}

    record Shown(Office office, Scene scene) {}

    /** @param session whoever is at work; set by {@code sessions} */
    private @Nullable ServersNearby nearby;

    Entrance(
            WindowFrame frame,
            Office.Window window,
            ClientSessions sessions,
            StartOptions options,
            AtomicReference<@Nullable LocalSession> session) {
        this.frame = frame;
        this.window = window;
        this.sessions = sessions;
        this.options = options;
        this.session = session;
    }

    /** @param listener told of each new window */
    void onShown(Consumer<Shown> listener) {
        onShown = listener;
    }

    void firstStart() {
        FirstStartViewModel model = new FirstStartViewModel(
                new ServerGate(sessions), new LanSearch(Set.of()), window.background(), window.texts(), this::begin);
        FirstStartView view = new FirstStartView(model, window.texts().scope());
        frame.show(view, options.size());
        view.focus();
        nearby = model.nearby();
        if (options.server().isEmpty()) {
            nearby.start();
        }
        new Unattended(options).goThrough(model);
    }

    /** @param notice why somebody is here again, null if there is nothing to say */
    void signIn(Known known, @Nullable StartProblem notice) {
        signIn(known, null, notice);
    }

    /** @param early a sign-in that was begun before, null if there is none */
    void signIn(Known known, @Nullable SignIn early, @Nullable StartProblem notice) {
        TextScope texts = window.texts().scope();
        SignInViewModel model = new SignInViewModel(window.background(), window.texts(), this::begin);
        model.use(early == null ? sessions.at(known.server()) : early);
        model.userProperty().set(known.server().login());
        model.noticeProperty().set(notice);
        model.accounts().setAll(known.accounts());
        model.keptProperty().set(!kept.isEmpty());
        SignInView view = new SignInView(model, known.server().address(), texts);
        frame.show(view, options.size());
        view.focus();
        if (isFirst) {
            new Unattended(options).signIn(model);
        }
    }

    private void begin(SignedIn person) {
        LocalSession opened = session.get();
        if (opened == null || office != null) {
            return;
        }
        Kept before = kept.remove(opened);
        if (before == null) {
            make(opened, person);
        } else {
            office = before.office();
            before.office().giveBack();
            before.window().giveBack(window.stage());
        }
    }

    private void make(LocalSession opened, SignedIn person) {
        Office made = new Office(window, opened, nameIn(opened, person), this);
        office = made;
        Scene scene = frame.show(made.shell().root(), options.size());
        made.shell().install(scene);
        options.open().map(Place::parse).ifPresent(made::open);
        opened.start();
        onShown.accept(new Shown(made, scene));
    }

    /** On the first start the person's record came with the first sync, after the sign-in. */
    private static String nameIn(LocalSession opened, SignedIn person) {
        CrmRecord user =
                opened.records().configuration().find(User.TYPE, opened.actor().user());
        return user == null ? person.name() : user.title();
    }

    @Override
    public void signOut() {
        LocalSession open = session.get();
        if (office != null && open != null) {
            leave(office, open, null);
        }
    }

    /** Perhaps while it was locked, and somebody else is at work or signing in. */
    @Override
    public void sentAway(Office from, LocalSession left, StartProblem why) {
        if (kept.remove(left) != null) {
            from.close();
            close(left);
        } else if (from == office) {
            leave(from, left, why);
        }
    }

    @Override
    public void locked(Office from, LocalSession left, StartProblem why) {
        if (from != office) {
            return;
        }
        from.putAway();
        kept.put(left, new Kept(from, KeptWindow.of(window.stage())));
        out(() -> sessions.suspend(left), why);
    }

    private void leave(Office from, LocalSession left, @Nullable StartProblem why) {
        from.close();
        out(left::close, why);
    }

    /** @param why null if it was the person's own wish */
    private void out(Runnable last, @Nullable StartProblem why) {
        office = null;
        isFirst = false; // what the command line gave signs in once
        session.set(null);
        window.background()
                .work(window.texts().text("action.sign.out"), progress -> {
                    last.run();
                    return Known.read(options);
                })
                .onSuccess(known -> known.ifPresentOrElse(one -> signIn(one, why), this::firstStart))
                .start();
    }

    private void close(LocalSession left) {
        window.background()
                .work(window.texts().text("action.sign.out"), progress -> {
                    sessions.giveUp(left);
                    left.close();
                    return true;
                })
                .start();
    }

    /** Off the FX thread what is open is closed; the window is gone by then. */
    void closeAll() {
        if (nearby != null) {
            nearby.stop();
        }
        LocalSession open = session.getAndSet(null);
        if (open != null) {
            open.close();
        }
        kept.keySet().forEach(LocalSession::close);
    }
}
