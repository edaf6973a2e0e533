package org.kehu.client.app;

import org.kehu.client.start.FirstStartViewModel;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.SignInViewModel;
import org.kehu.client.start.StartStep;
import org.kehu.client.sync.ServerAddress;

/**
 * Goes through the start with what the command line and the environment gave, as far as that reaches. The certificate of a
 * server on this very machine is taken as it is; any other waits for a person to compare it.
 */
final class Unattended {
    private final StartOptions options;

    Unattended(StartOptions options) {
        this.options = options;
    }

    void goThrough(FirstStartViewModel model) {
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
        options.user().ifPresent(model.userProperty()::set);
        if (!options.password().isEmpty() && !model.userProperty().get().isBlank()) {
            model.passwordProperty().set(options.password());
            model.signIn();
        }
    }

    private boolean isHere(@org.jspecify.annotations.Nullable FoundServer server) {
        return server != null
                && !options.password().isEmpty()
                && ServerAddress.of(server.address()).isThisMachine();
    }
}
