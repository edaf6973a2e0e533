package org.kehu.server.updates.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kehu.common.Kehu;
import org.kehu.common.update.SignedManifest;
import org.kehu.common.update.UpdateKey;
import org.kehu.common.update.UpdateManifest;
import org.kehu.common.update.UpdateUnpacking;
import org.kehu.common.update.WrongUpdate;
import org.kehu.server.attachments.control.BlobStore;
import org.kehu.server.attachments.control.Content;

/**
 * Looks at an update that was sent, from its first byte to its last, before it is kept. Clients do it again: this spares them what they
 * would refuse, and tells whoever sent it at once.
 */
@ApplicationScoped
public class UpdateIntake {
    /** Three times what a client takes. */
    public static final long MOST = 512L << 20;

    @Inject
    private BlobStore blobs;

    @Inject
    private UpdateShelf shelf;

    @Inject
    @ConfigProperty(name = "kehu.update.keys")
    private Optional<String> keys;

    /** Whether there is a key that it could be signed with: whoever has none need not send anything. */
    public boolean hasKey() {
        return !trusted().isEmpty();
    }

    private List<UpdateKey> trusted() {
        return UpdateKey.all(keys.orElse(""));
    }

    /** @throws WrongUpdate if it is not to be offered to anybody; nothing of it is kept then */
    public HeldUpdate take(String sha256, Content content, UUID user) throws SQLException, IOException {
        List<HeldUpdate> here = shelf.all();
        for (HeldUpdate one : here) {
            if (one.sha256().equals(sha256) && one.standing() != Standing.WITHDRAWN) {
                return one;
            }
        }
        List<UpdateKey> trusted = trusted();
        try (UpdateUnpacking proof = UpdateUnpacking.proof(head -> require(head, content.size(), trusted, here))) {
            blobs.write(content.body(), 0, content.size(), proof);
            SignedManifest head = proof.finish();
            return shelf.add(head, sha256, head.requireSignedBy(trusted), user);
        }
    }

    private static void require(SignedManifest head, long size, List<UpdateKey> trusted, List<HeldUpdate> here)
            throws WrongUpdate {
        head.requireSignedBy(trusted);
        UpdateManifest manifest = head.manifest();
        if (!manifest.product().equals(UpdateManifest.CLIENT)) {
            throw new WrongUpdate(WrongUpdate.Code.PRODUCT, Map.of("product", manifest.product()));
        }
        if (head.size() != size) {
            throw new WrongUpdate(WrongUpdate.Code.CUT_OFF);
        }
        int spoken = Kehu.SCHEMA.versions().current();
        if (manifest.schema() > spoken) {
            throw new WrongUpdate(WrongUpdate.Code.SCHEMA);
        }
        requireNewer(head, here);
    }

    /** Than all that is here for its system: a client would not go back. */
    static void requireNewer(SignedManifest head, List<HeldUpdate> here) throws WrongUpdate {
        UpdateManifest manifest = head.manifest();
        for (HeldUpdate one : here) {
            if (one.standing() != Standing.WITHDRAWN
                    && one.platform().equals(manifest.platform())
                    && !manifest.version().isNewerThan(one.program())) {
                throw new WrongUpdate(
                        WrongUpdate.Code.OLDER,
                        Map.of("version", manifest.version().toString(), "than", one.version()));
            }
        }
    }
}
