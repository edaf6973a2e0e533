package org.kehu.client.update;

import java.util.Map;
import org.kehu.common.update.SignedManifest;
import org.kehu.common.update.UpdateManifest;
import org.kehu.common.update.UpdateUnpacking;
import org.kehu.common.update.WrongUpdate;

/** Whether an update is for this program: signed by whom its package trusts, newer, for this system and this Java. */
public record UpdateFit(RunningProgram program) implements UpdateUnpacking.Check {
    /** Five times what a client takes. */
    public static final long MOST = 512L << 20;

    @Override
    public void require(SignedManifest head) throws WrongUpdate {
        head.requireSignedBy(program.trusted());
        UpdateManifest manifest = head.manifest();
        if (!manifest.product().equals(UpdateManifest.CLIENT)) {
            throw new WrongUpdate(WrongUpdate.Code.PRODUCT, Map.of("product", manifest.product()));
        }
        if (!manifest.platform().equals(program.platform())) {
            throw new WrongUpdate(WrongUpdate.Code.PLATFORM, Map.of("platform", manifest.platform()));
        }
        if (head.size() > MOST) {
            throw new WrongUpdate(WrongUpdate.Code.TOO_LARGE, Map.of("limit", String.valueOf(MOST >> 20)));
        }
        if (manifest.java() > program.java() || !program.modules().containsAll(manifest.modules())) {
            throw new WrongUpdate(WrongUpdate.Code.JAVA);
        }
        requireNewer(manifest);
    }

    private void requireNewer(UpdateManifest manifest) throws WrongUpdate {
        boolean newer = program.version().map(manifest.version()::isNewerThan).orElse(false);
        if (!newer) {
            throw new WrongUpdate(
                    WrongUpdate.Code.OLDER, Map.of("version", manifest.version().toString(), "than", program.name()));
        }
    }
}
