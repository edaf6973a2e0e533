package org.kehu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.kehu.bench.device.ImportPart;
import org.kehu.bench.device.SyncPart;
import org.kehu.bench.peer.PouchDb;
import org.kehu.bench.search.SearchPart;
import org.kehu.bench.seed.Seed;
import org.kehu.bench.server.Database;
import org.kehu.bench.server.KehuSignIn;
import org.kehu.bench.server.Load;
import org.kehu.bench.server.ServerPart;
import org.kehu.bench.table.Row;
import org.kehu.bench.window.WindowPart;

/** Goes through the parts that were asked for; what one part measured stays if a later one fails. */
final class Measuring {
    private final Arguments arguments;
    private final Path distribution;
    private final Path folder;
    private final Consumer<String> progress;
    private final Surroundings surroundings;
    private final List<Row> rows = new ArrayList<>();

    Measuring(Arguments arguments, Path distribution, Path folder, Consumer<String> progress) {
        this.arguments = arguments;
        this.distribution = distribution;
        this.folder = folder;
        this.progress = progress;
        this.surroundings = Surroundings.now(arguments.home());
    }

    /** False if a part could not be measured; why is told as progress. */
    boolean go() {
        boolean complete = true;
        if (arguments.parts().contains(Arguments.Part.SERVER)) {
            Load load = new Load(
                    arguments.customers(),
                    arguments.seconds(),
                    arguments.warmUp(),
                    arguments.clients(),
                    arguments.only());
            for (Database database : arguments.databases()) {
                Path own = folder.resolve(database.name().toLowerCase(Locale.ROOT));
                complete &= measured(
                        "server on " + database.label(),
                        () -> new ServerPart(distribution, own, load, progress).rows(database));
            }
        }
        if (arguments.parts().contains(Arguments.Part.SEARCH)) {
            SearchPart search =
                    new SearchPart(folder.resolve("search"), arguments.customers(), clientOptions(), progress);
            complete &= measured("search", search::rows);
        }
        if (arguments.parts().contains(Arguments.Part.IMPORT)) {
            ImportPart imports = new ImportPart(
                    distribution, folder.resolve("import"), arguments.records(), clientOptions(), progress);
            complete &= measured("import", imports::rows);
        }
        boolean client = arguments.parts().contains(Arguments.Part.CLIENT);
        if (client || arguments.parts().contains(Arguments.Part.SYNC)) {
            complete &= device(client);
        }
        return complete;
    }

    private List<String> clientOptions() {
        return List.of("@" + arguments.home().resolve("client/src/main/dist/jvm.options"));
    }

    /** Windows and peers are compared with what a device has done before. */
    private boolean device(boolean withWindow) {
        List<String> options = clientOptions();
        SyncPart sync = new SyncPart(distribution, folder.resolve("sync"), arguments.records(), options, progress);
        if (!measured("sync", sync::rows)) {
            return false;
        }
        boolean complete = true;
        Path peers = arguments.peers();
        if (peers != null) {
            complete = measured("PouchDB", () -> new PouchDb(peers, folder, progress).rows(sync.figures()));
        }
        if (withWindow) {
            progress.accept("client: starts beside an empty window");
            complete &= measured(
                    "client",
                    () -> new WindowPart(sync.data(), SyncPart.LOGIN, KehuSignIn.PASSWORD, options, progress).rows());
        }
        return complete;
    }

    private interface Part {
        List<Row> rows() throws IOException;
    }

    private boolean measured(String name, Part part) {
        try {
            rows.addAll(part.rows());
            return true;
        } catch (IOException | RuntimeException failed) {
            progress.accept(name + " could not be measured: " + failed);
            for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
                progress.accept("  because: " + cause);
            }
            return false;
        }
    }

    Run run() {
        return new Run(surroundings, Surroundings.load(), settings(), rows);
    }

    private List<String> settings() {
        int customers = arguments.customers();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "server: %,d customers with an address and a contact each, %,d opportunities, %,d tickets with a"
                                + " message each; warmed up for %d s over all operations, then %d s per figure",
                        customers,
                        Seed.deals(customers),
                        Seed.deals(customers),
                        arguments.warmUp(),
                        arguments.seconds()),
                String.format(Locale.ROOT, "sync and client: a device with %,d records", arguments.records()));
    }
}
