package org.kehu.client.app;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kehu.client.start.FirstStartViewModel;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.SignInViewModel;
import org.kehu.client.start.StartProblem;
import org.kehu.client.start.StartStep;
import org.kehu.client.sync.ServerAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the start with what the command line and the environment gave, as far as that reaches. The certificate of a
 * server on this very machine is taken as it is; any other waits for a person to compare it.
 */
final class Unattended {
    private static final Logger LOG = LoggerFactory.getLogger(Unattended.class);
    private final StartOptions options;

    Unattended(StartOptions options) {
        this.options = options;
    }

    void goThrough(FirstStartViewModel model) {
        tell(model.problemProperty());
        options.user().ifPresent(model.signIn().userProperty()::set);
        model.stepProperty().addListener((p, was, now) -> {
            if (now == StartStep.TRUST && isHere(model.serverProperty().get())) {
                model.trust();
            } else if (now == StartStep.SIGN_IN) {
                signIn(model.signIn());
            }
        });
        model.progressProperty().addListener((p, was, now) -> {
            if (now.usable() && !was.usable() && !options.password().isEmpty()) {
                model.begin();
            }
        });
        options.server().ifPresent(address -> {
            model.addressProperty().set(address);
            model.find();
        });
    }

    void signIn(SignInViewModel model) {
        tell(model.problemProperty());
        options.user().ifPresent(model.userProperty()::set);
        if (!options.password().isEmpty() && !model.userProperty().get().isBlank()) {
            model.passwordProperty().set(options.password());
            model.signIn();
        }
    }

    /** Nobody may be looking at the window. */
    private static void tell(ObservableValue<@Nullable StartProblem> problem) {
        problem.addListener((p, was, now) -> {
            if (now != null) {
                LOG.warn("Not signed in: {} {}", now.labelKey(), now.arguments());
            }
        });
    }

    private boolean isHere(@Nullable FoundServer server) {
        return server != null
                && !options.password().isEmpty()
                && ServerAddress.of(server.address()).isThisMachine();
    }
}
