package org.kehu.client.account;

import java.util.Arrays;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.start.Problems;
import org.kehu.client.start.StartProblem;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;

/**
 * Changes one's own password, or signs in again where the server has ended the session. What can be told without the server
 * is told before it is asked; what was typed is forgotten once it was taken.
 */
public final class PasswordViewModel {
    /** Least characters that the server takes. */
    static final int SHORTEST = 10;

    private final Background background;
    private final Texts texts;
    private final OwnPassword port;
    private final Runnable done;
    private final StringProperty current = new SimpleStringProperty("");
    private final StringProperty fresh = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper choosing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable StartProblem> problem = new SimpleObjectProperty<>();

    /**
     * @param choosing whether a new password is chosen; otherwise one signs in again
     * @param done called on the FX thread
     */
    public PasswordViewModel(Background background, Texts texts, OwnPassword port, boolean choosing, Runnable done) {
        this.background = background;
        this.texts = texts;
        this.port = port;
        this.done = done;
        this.choosing.set(choosing);
    }

    public StringProperty currentProperty() {
        return current;
    }

    public StringProperty freshProperty() {
        return fresh;
    }

    /** The new one once more, since nobody sees what is typed. */
    public StringProperty repeatedProperty() {
        return repeated;
    }

    /** Whether a new password is asked for: also when the one typed to sign in again works only once. */
    public ReadOnlyBooleanProperty choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last try failed; null while there is nothing to say. */
    public ObjectProperty<@Nullable StartProblem> problemProperty() {
        return problem;
    }

    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(this::isReady, current, fresh, repeated, choosing, busy);
    }

    private boolean isReady() {
        boolean chosen =
                !choosing.get() || !fresh.get().isEmpty() && !repeated.get().isEmpty();
        return !current.get().isEmpty() && chosen && !busy.get();
    }

    public void submit() {
        if (!isReady()) {
            return;
        }
        problem.set(known());
        if (problem.get() != null) {
            return;
        }
        char[] secret = current.get().toCharArray();
        char @Nullable [] chosen = choosing.get() ? fresh.get().toCharArray() : null;
        busy.set(true);
        background
                .work(texts.text("account.password.asking"), progress -> {
                    ask(secret, chosen);
                    return true;
                })
                .onSuccess(yes -> succeeded())
                .onFailure(this::failed)
                .start();
    }

    private void ask(char[] secret, char @Nullable [] chosen) throws StartProblem {
        try {
            if (chosen == null) {
                port.signInAgain(secret);
            } else {
                port.change(secret, chosen);
            }
        } finally {
            Arrays.fill(secret, '\0');
            if (chosen != null) {
                Arrays.fill(chosen, '\0');
            }
        }
    }

    private @Nullable StartProblem known() {
        if (!choosing.get()) {
            return null;
        }
        if (fresh.get().length() < SHORTEST) {
            return problem("problem.password_too_short");
        }
        if (fresh.get().equals(current.get())) {
            return problem("problem.password_not_new");
        }
        return fresh.get().equals(repeated.get()) ? null : problem("problem.password_differs");
    }

    private static StartProblem problem(String labelKey) {
        return new StartProblem(labelKey, Map.of());
    }

    private void succeeded() {
        busy.set(false);
        current.set("");
        fresh.set("");
        repeated.set("");
        done.run();
    }

    /** Without the server nothing was changed, which is what the person has to know. */
    private void failed(Exception e) {
        busy.set(false);
        StartProblem found = Problems.of(e);
        switch (found.labelKey()) {
            case "problem.offline" -> problem.set(problem("problem.password_offline"));
            case StartProblem.MUST_CHANGE -> {
                choosing.set(true);
                problem.set(found);
            }
            default -> problem.set(found);
        }
    }
}
