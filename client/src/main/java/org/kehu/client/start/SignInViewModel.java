package org.kehu.client.start;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable StartProblem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SignIn> port = new SimpleObjectProperty<>();

    /** @param done called on the FX thread */
    public SignInViewModel(Background background, Texts texts, Consumer<SignedIn> done) {
        this.background = background;
        this.texts = texts;
        this.done = done;
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

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last try failed; null while there is nothing to say. */
    public ObjectProperty<@Nullable StartProblem> problemProperty() {
        return problem;
    }

    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(this::isReady, user, password, busy, port);
    }

    public void signIn() {
        SignIn door = port.get();
        if (door == null || !isReady()) {
            return;
        }
        String name = user.get().strip();
        char[] secret = password.get().toCharArray();
        busy.set(true);
        problem.set(null);
        background
                .work(texts.text("signin.checking"), progress -> tried(door, name, secret))
                .onSuccess(this::succeeded)
                .onFailure(this::failed)
                .start();
    }

    private static SignedIn tried(SignIn door, String name, char[] secret) throws StartProblem {
        try {
            return door.signIn(name, secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private void succeeded(SignedIn person) {
        busy.set(false);
        password.set("");
        done.accept(person);
    }

    private void failed(Exception e) {
        busy.set(false);
        password.set("");
        problem.set(Problems.of(e));
    }

    private boolean isReady() {
        boolean typed = !user.get().isBlank() && !password.get().isEmpty();
        return typed && !busy.get() && port.get() != null;
    }
}
