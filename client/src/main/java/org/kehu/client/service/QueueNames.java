package org.kehu.client.service;

import org.kehu.client.text.Texts;

/** What queues and views are called: a queue as it was named, the rest by a label. */
final class QueueNames {
    private QueueNames() {}

    static String of(QueueFigures figures, Texts texts) {
        return figures.name().isEmpty()
                ? texts.text("tickets.queue." + figures.choice().kind())
                : figures.name();
    }
}
