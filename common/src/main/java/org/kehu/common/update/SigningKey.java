package org.kehu.common.update;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Both halves of the key that updates are signed with. Whoever has it decides what runs on all clients that trust it: no server has. */
public final class SigningKey {
    private static final String HEAD = "kehu-update-key 1";

    private final PrivateKey secret;
    private final UpdateKey open;

    private SigningKey(PrivateKey secret, UpdateKey open) {
        this.secret = secret;
        this.open = open;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(UpdateKey.ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), UpdateKey.of(pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has Ed25519 since version 15", impossible);
        }
    }

    /** As {@link #text()} wrote it; empty if it is none. */
    public static Optional<SigningKey> of(String text) {
        String[] lines = text.strip().split("\\R");
        if (lines.length != 3 || !lines[0].equals(HEAD)) {
            return Optional.empty();
        }
        try {
            KeyFactory factory = KeyFactory.getInstance(UpdateKey.ALGORITHM);
            return Optional.of(new SigningKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(lines[1]))),
                    UpdateKey.of(factory.generatePublic(new X509EncodedKeySpec(bytes(lines[2]))))));
        } catch (IllegalArgumentException | GeneralSecurityException none) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String line) {
        return Base64.getDecoder().decode(line);
    }

    /** Both halves, to be kept where nobody else reads it. */
    public String text() {
        return HEAD + "\n" + Base64.getEncoder().encodeToString(secret.getEncoded()) + "\n" + open + "\n";
    }

    public UpdateKey open() {
        return open;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(UpdateKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has Ed25519 since version 15", impossible);
        }
    }
}
