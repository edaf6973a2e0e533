package org.kehu.client.start;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;

/** Name and password, checked in the background; the password is forgotten as soon as it was tried. */
public final class SignInViewModel {
    private final Background background;
    private final Texts texts;
    private final Consumer<SignedIn> done;
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty fresh = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable StartProblem> problem = new SimpleObjectProperty<>();
    private final ObservableList<String> accounts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable StartProblem> notice = new SimpleObjectProperty<>();
    private final BooleanProperty kept = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable SignIn> port = new SimpleObjectProperty<>();

    /** @param done called on the FX thread */
    public SignInViewModel(Background background, Texts texts, Consumer<SignedIn> done) {
        this.background = background;
        this.texts = texts;
        this.done = done;
    }

    /** Sign-in names of those who work on this computer. */
    public ObservableList<String> accounts() {
        return accounts;
    }

    /** Why somebody finds himself here again; null while there is nothing to say. */
    public ObjectProperty<@Nullable StartProblem> noticeProperty() {
        return notice;
    }

    /** Whether somebody's window was locked here and waits for him. */
    public BooleanProperty keptProperty() {
        return kept;
    }

    /** Which door to knock at; null until a server is trusted. */
    public void use(SignIn signIn) {
        port.set(signIn);
    }

    public StringProperty userProperty() {
        return user;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** The password that the person chooses, asked for while {@link #changingProperty} holds. */
    public StringProperty freshProperty() {
        return fresh;
    }

    /** Whether the password typed works only once, so that another has to be chosen. */
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last try failed; null while there is nothing to say. */
    public ObjectProperty<@Nullable StartProblem> problemProperty() {
        return problem;
    }

    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(this::isReady, user, password, fresh, changing, busy, port);
    }

    /** Whether the server is not needed to come in, as far as is known. */
    BooleanBinding notLocked() {
        return Bindings.createBooleanBinding(
                () -> {
                    StartProblem last = problem.get();
                    return notice.get() == null
                            && (last == null || !last.labelKey().equals(StartProblem.LEASE_OVER));
                },
                notice,
                problem);
    }

    public void signIn() {
        SignIn door = port.get();
        if (door == null || !isReady()) {
            return;
        }
        String name = user.get().strip();
        char[] secret = password.get().toCharArray();
        char[] chosen = fresh.get().toCharArray();
        busy.set(true);
        problem.set(null);
        notice.set(null);
        background
                .work(texts.text("signin.checking"), progress -> tried(door, name, secret, chosen))
                .onSuccess(this::succeeded)
                .onFailure(this::failed)
                .start();
    }

    private static SignedIn tried(SignIn door, String name, char[] secret, char[] chosen) throws StartProblem {
        try {
            return chosen.length == 0 ? door.signIn(name, secret) : door.signInAnew(name, secret, chosen);
        } finally {
            Arrays.fill(secret, '\0');
            Arrays.fill(chosen, '\0');
        }
    }

    private void succeeded(SignedIn person) {
        forget();
        done.accept(person);
    }

    /** A one-time password stays typed: it is still needed beside the new one. */
    private void failed(Exception e) {
        StartProblem found = Problems.of(e);
        if (found.labelKey().equals(StartProblem.MUST_CHANGE)) {
            busy.set(false);
            changing.set(true);
        } else if (changing.get() && !found.labelKey().equals("problem.sign_in_refused")) {
            busy.set(false);
        } else {
            forget();
        }
        problem.set(found);
    }

    private void forget() {
        busy.set(false);
        changing.set(false);
        password.set("");
        fresh.set("");
    }

    private boolean isReady() {
        boolean typed = !user.get().isBlank() && !password.get().isEmpty();
        boolean chosen = !changing.get() || !fresh.get().isEmpty();
        return typed && chosen && !busy.get() && port.get() != null;
    }
}
