package org.kehu.bench.window;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kehu.bench.process.Child;
import org.kehu.bench.process.Display;
import org.kehu.bench.process.Stretch;
import org.kehu.bench.process.Times;

/** The figures of several starts of one kind of window. */
final class Starts {
    final Times seconds = new Times();
    final Times cpu = new Times();
    final Times memory = new Times();
    final Times board = new Times();
    final Times again = new Times();
    final Times list = new Times();

    /** Returns once it shows what it should. */
    Child started(Class<?> main, Display display, List<String> more, Map<String, String> settings, String... arguments)
            throws IOException {
        Map<String, String> environment = new HashMap<>(display.environment());
        environment.putAll(settings);
        List<String> options = new ArrayList<>(more);
        options.addAll(display.options());
        Stretch start = new Stretch();
        Child child = Child.start(main, options, environment, arguments);
        try {
            child.answer();
        } catch (IOException failed) {
            child.close();
            throw failed;
        }
        start.end();
        seconds.add(start.seconds());
        cpu.add(child.cpuMillis() / 1e3);
        return child;
    }
}
