package org.kehu.installer.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.label.Labels;
import org.kehu.common.label.RecordLabels;
import org.kehu.installer.demo.load.CallFailed;
import org.kehu.installer.demo.load.Loading;
import org.kehu.installer.demo.load.Outcome;
import org.kehu.installer.demo.source.SteelWheels;

/**
 * Loads the demo company into a running server: {@code DemoCompany --server=URL --user=NAME}, with the password of that
 * administrator in {@code KEHU_PASSWORD} and the one that everybody gets in {@code KEHU_DEMO_PASSWORD}. Ends with 0 when the
 * company is there, 2 when it was called wrongly, 1 when it could not load.
 */
public final class DemoCompany {
    private static final int LOADED = 0;
    private static final int FAILED = 1;
    private static final int WRONG = 2;
    private static final String SERVER = "--server=";
    private static final String USER = "--user=";

    private final Labels labels;
    private final PrintStream out;
    private final PrintStream errors;

    DemoCompany(Labels labels, PrintStream out, PrintStream errors) {
        this.labels = labels;
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        DemoCompany demo = new DemoCompany(Labels.of(Locale.getDefault()), System.out, System.err);
        System.exit(demo.run(arguments, System.getenv()));
    }

    int run(String[] arguments, Map<String, String> environment) {
        URI server = address(value(arguments, SERVER));
        String user = value(arguments, USER);
        String password = environment.get("KEHU_PASSWORD");
        if (server == null || user == null || password == null || arguments.length != 2) {
            errors.println(labels.text("demo.usage"));
            return WRONG;
        }
        String people = environment.getOrDefault("KEHU_DEMO_PASSWORD", "steel-wheels-2005");
        try {
            Loading loading =
                    new Loading(SteelWheels.read(), server, labels.locale().toLanguageTag());
            report(loading.run(user, password, people, LocalDate.now()));
            return LOADED;
        } catch (IOException | CallFailed e) {
            errors.println(labels.text("demo.failed", server.toString(), String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private static @Nullable String value(String[] arguments, String name) {
        for (String argument : arguments) {
            if (argument.startsWith(name) && argument.length() > name.length()) {
                return argument.substring(name.length());
            }
        }
        return null;
    }

    private static @Nullable URI address(@Nullable String text) {
        try {
            URI address = new URI(text == null ? "" : text);
            return "http".equals(address.getScheme()) || "https".equals(address.getScheme())
                    ? address.resolve("/")
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private void report(Outcome outcome) {
        if (outcome.wasThere()) {
            out.println(labels.text("demo.there", String.valueOf(outcome.lastDay())));
            return;
        }
        RecordLabels names = new RecordLabels(labels);
        outcome.counts()
                .forEach((type, count) ->
                        out.println(labels.text("demo.count", names.types(Kehu.SCHEMA.type(type)), count)));
        outcome.refusals()
                .forEach(line -> out.println(
                        labels.text("demo.refused", String.valueOf(line.order()), line.product(), line.reason())));
        out.println(labels.text("demo.loaded", String.valueOf(outcome.lastDay())));
    }
}
