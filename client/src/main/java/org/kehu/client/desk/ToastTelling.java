package org.kehu.client.desk;

import org.kehu.client.control.Toasts;

/** Tells by toasts of the window. */
public record ToastTelling(Toasts toasts) implements Telling {
    @Override
    public void done(String sentence, Runnable undo) {
        toasts.done(sentence, undo);
    }

    @Override
    public void left(String sentence, Runnable again) {
        toasts.left(sentence, again);
    }

    @Override
    public void note(String sentence) {
        toasts.done(sentence);
    }

    @Override
    public void news(String sentence) {
        toasts.news(sentence);
    }

    @Override
    public void failed(String sentence) {
        toasts.failed(sentence);
    }
}
