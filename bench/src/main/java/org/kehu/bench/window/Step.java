package org.kehu.bench.window;

import java.util.function.Predicate;
import javafx.scene.Parent;

/**
 * Something that a person does in the window.
 *
 * @param act on the FX thread, by keys and clicks
 * @param done what the window shows afterwards
 */
record Step(String name, Runnable act, Predicate<Parent> done) {}
