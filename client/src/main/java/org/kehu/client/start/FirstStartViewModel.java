package org.kehu.client.start;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.task.Background;
import org.kehu.client.task.Work;
import org.kehu.client.text.Texts;

/** From an address to a filled store: find the server, trust its certificate once, sign in, sync. No step is skipped. */
public final class FirstStartViewModel {
    private final ServerProbe probe;
    private final Background background;
    private final Texts texts;
    private final Consumer<SignedIn> begin;
    private final ServersNearby nearby;
    private final SignInViewModel signIn;
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<StartStep> step = new ReadOnlyObjectWrapper<>(StartStep.SERVER);
    private final ReadOnlyObjectWrapper<@Nullable FoundServer> server = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SignedIn> person = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FirstSyncProgress> progress =
            new ReadOnlyObjectWrapper<>(FirstSyncProgress.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable StartProblem> problem = new SimpleObjectProperty<>();
    private @Nullable Work<?> sync;

    /**
     * Looks for servers from {@code nearby().start()} on until one has answered.
     *
     * @param begin opens the window; the rest of the sync goes on behind it
     */
    public FirstStartViewModel(
            ServerProbe probe, ServerSearch search, Background background, Texts texts, Consumer<SignedIn> begin) {
        this.probe = probe;
        this.background = background;
        this.texts = texts;
        this.begin = begin;
        this.nearby = new ServersNearby(search, background, texts);
        this.signIn = new SignInViewModel(background, texts, this::signedIn);
    }

    public StringProperty addressProperty() {
        return address;
    }

    public ServersNearby nearby() {
        return nearby;
    }

    public SignInViewModel signIn() {
        return signIn;
    }

    public ReadOnlyObjectProperty<StartStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Null until one answered. */
    public ReadOnlyObjectProperty<@Nullable FoundServer> serverProperty() {
        return server.getReadOnlyProperty();
    }

    /** Null until somebody signed in. */
    public ReadOnlyObjectProperty<@Nullable SignedIn> personProperty() {
        return person.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FirstSyncProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last try of the current step failed; null while there is nothing to say. */
    public ObjectProperty<@Nullable StartProblem> problemProperty() {
        return problem;
    }

    public BooleanBinding canFind() {
        return Bindings.createBooleanBinding(() -> !address.get().isBlank() && !busy.get(), address, busy);
    }

    /** Work may begin once one's own open work is here. */
    public BooleanBinding canBegin() {
        return Bindings.createBooleanBinding(() -> progress.get().usable(), progress);
    }

    public void find() {
        String wanted = address.get().strip();
        if (!wanted.isEmpty() && !busy.get()) {
            attempt("start.finding", p -> probe.probe(wanted), found -> {
                nearby.stop();
                server.set(found);
                step.set(StartStep.TRUST);
            });
        }
    }

    /** One that was seen in this network: asked like one whose address was typed. */
    public void choose(SeenServer seen) {
        address.set(seen.address());
        find();
    }

    /** The person has compared the fingerprint. */
    public void trust() {
        FoundServer found = server.get();
        if (found != null && step.get() == StartStep.TRUST && !busy.get()) {
            attempt("start.trusting", p -> probe.trust(found), door -> {
                signIn.use(door);
                step.set(StartStep.SIGN_IN);
            });
        }
    }

    /** The fingerprint is another one, or it was the wrong server. */
    public void otherServer() {
        server.set(null);
        problem.set(null);
        step.set(StartStep.SERVER);
        nearby.start();
    }

    /** Also goes on after {@link #pause} or a lost connection. */
    public void sync() {
        SignedIn signedIn = person.get();
        if (signedIn == null || busy.get()) {
            return;
        }
        sync = attempt(
                "start.syncing",
                p -> {
                    signedIn.firstSync().run(state -> background.deliver(() -> progress.set(state)), p::isCancelled);
                    return signedIn;
                },
                done -> {});
    }

    public void pause() {
        if (sync != null) {
            sync.cancel();
            sync = null;
            busy.set(false);
        }
    }

    public void begin() {
        SignedIn signedIn = person.get();
        if (signedIn != null && progress.get().usable()) {
            begin.accept(signedIn);
        }
    }

    private void signedIn(SignedIn signedIn) {
        person.set(signedIn);
        step.set(StartStep.SYNC);
        sync();
    }

    private <T> Work<T> attempt(String labelKey, org.kehu.client.task.Job<T> job, Consumer<T> then) {
        busy.set(true);
        problem.set(null);
        return background
                .work(texts.text(labelKey), job)
                .onSuccess(result -> {
                    busy.set(false);
                    then.accept(result);
                })
                .onFailure(e -> {
                    busy.set(false);
                    problem.set(Problems.of(e));
                })
                .start();
    }
}
