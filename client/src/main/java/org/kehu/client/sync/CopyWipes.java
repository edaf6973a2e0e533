package org.kehu.client.sync;

import java.nio.file.Path;
import java.util.List;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.WipeMark;

/** The copies of this installation that were given up, perhaps by a program that was cut off before it was done. */
public final class CopyWipes {
    private final Path data;

    public CopyWipes(Path data) {
        this.data = data;
    }

    /** To be called before any cache is opened. @return whose copies these were */
    public List<String> finish() {
        List<CacheFolder> found = found();
        List<String> logins = found.stream()
                .flatMap(folder -> folder.wipeMark().read().stream())
                .map(WipeMark.Order::login)
                .filter(login -> !login.isEmpty())
                .toList();
        found.forEach(folder -> new CopyWipe(folder).deleteFiles());
        return logins;
    }

    /** Tells the server; may wait for the network. */
    public void tell() {
        found().forEach(folder -> new CopyWipe(folder).tell());
    }

    private List<CacheFolder> found() {
        return CacheFolder.all(data).stream()
                .filter(folder -> folder.wipeMark().read().isPresent())
                .toList();
    }
}
