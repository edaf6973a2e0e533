package org.kehu.client.app;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.kehu.client.account.PasswordView;
import org.kehu.client.account.PasswordViewModel;
import org.kehu.client.control.Toasts;
import org.kehu.client.frame.Shell;
import org.kehu.client.records.LinkState;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.task.Background;
import org.kehu.client.text.TextScope;
import org.kehu.client.text.Texts;

/** The box of one's own password over the window: to change it, or to sign in again where the server has ended the session. */
final class AccountBox {
    private final Texts texts;
    private final Background background;
    private final LocalSession session;
    private final SyncStatus status;
    private final Toasts toasts;

    AccountBox(Texts texts, Background background, LocalSession session, SyncStatus status, Toasts toasts) {
        this.texts = texts;
        this.background = background;
        this.session = session;
        this.status = status;
        this.toasts = toasts;
    }

    boolean isSignedOut() {
        return session.syncing().state().link() == LinkState.Link.SIGNED_OUT;
    }

    void openIn(Shell shell) {
        boolean again = isSignedOut();
        // a server that wants a password is there
        ObservableBooleanValue online = again ? new SimpleBooleanProperty(true) : status.onlineProperty();
        PasswordViewModel model =
                new PasswordViewModel(background, texts, session.ownPassword(), !again, () -> done(shell, again));
        TextScope scope = texts.scope();
        PasswordView view = new PasswordView(model, online, session.keyPlace().labelKey(), scope, shell::closeBox);
        view.sceneProperty().addListener((p, was, now) -> {
            if (now == null) {
                scope.release();
            }
        });
        shell.open(view);
        view.focus();
    }

    private void done(Shell shell, boolean again) {
        shell.closeBox();
        toasts.done(texts.text(again ? "account.again.done" : "account.password.done"));
    }
}
