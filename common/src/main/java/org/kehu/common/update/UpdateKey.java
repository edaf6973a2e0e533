package org.kehu.common.update;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The public half of an Ed25519 key: what it signed is trusted by whoever has it. */
public final class UpdateKey {
    static final String ALGORITHM = "Ed25519";
    private static final int SHOWN = 16;

    private final PublicKey key;

    private UpdateKey(PublicKey key) {
        this.key = key;
    }

    /** As its maker wrote it down, in base 64; empty if it is none. */
    public static Optional<UpdateKey> of(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text.strip());
            return Optional.of(
                    new UpdateKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (IllegalArgumentException | GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    /** Several, with commas or blanks between them. What is none is passed over: it trusts nobody. */
    public static List<UpdateKey> all(String text) {
        List<UpdateKey> keys = new ArrayList<>();
        for (String one : text.split("[,\\s]+")) {
            of(one).ifPresent(keys::add);
        }
        return List.copyOf(keys);
    }

    static UpdateKey of(PublicKey key) {
        return new UpdateKey(key);
    }

    boolean hasSigned(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    /** What people compare. */
    public String fingerprint() {
        return HexFormat.ofDelimiter(":").formatHex(Digests.sha256().digest(key.getEncoded()), 0, SHOWN);
    }

    /** In base 64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
