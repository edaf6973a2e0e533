package org.kehu.bench.window;

import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Looks at the windows at each pulse until they show what is waited for. On the FX thread. */
final class Glance extends AnimationTimer {
    private final Predicate<Parent> shown;
    private final Runnable then;

    /** @param then run in the pulse after the one that showed it, when it has been drawn */
    Glance(Predicate<Parent> shown, Runnable then) {
        this.shown = shown;
        this.then = then;
    }

    @Override
    public void handle(long now) {
        boolean found = Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(scene -> scene != null)
                .map(Scene::getRoot)
                .anyMatch(shown);
        if (found) {
            stop();
            new Drawn().start();
        }
    }

    private final class Drawn extends AnimationTimer {
        private int pulses;

        @Override
        public void handle(long now) {
            pulses++;
            if (pulses == 2) {
                stop();
                then.run();
            }
        }
    }
}
