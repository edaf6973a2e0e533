package org.kehu.server.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.operator.OperatorCreationException;

/** The server's key and certificate, made once and kept; a person may replace both files with ones of their own. */
final class ServerCertificate {
    static final String ALIAS = "kehu";

    private final String password;
    private final String fingerprint;

    private ServerCertificate(String password, String fingerprint) {
        this.password = password;
        this.fingerprint = fingerprint;
    }

    String password() {
        return password;
    }

    /** SHA-256 of the certificate, as upper case hex pairs with colons: what a client shows for a person to compare. */
    String fingerprint() {
        return fingerprint;
    }

    static ServerCertificate openOrMake(DataFolder folder, String hostNames, Console console) throws StartProblem {
        try {
            if (!Files.exists(folder.keyStore())) {
                make(folder, hostNames);
            }
            return open(folder);
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new StartProblem(
                    console.text("certificate.unusable", folder.keyStore(), failed.getMessage()), failed);
        }
    }

    private static ServerCertificate open(DataFolder folder) throws IOException, GeneralSecurityException {
        String password = Files.readString(folder.keyStorePassword()).strip();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.keyStore())) {
            store.load(in, password.toCharArray());
        }
        Certificate certificate = store.getCertificate(ALIAS);
        if (certificate == null) {
            throw new GeneralSecurityException(ALIAS);
        }
        return new ServerCertificate(password, fingerprintOf(certificate));
    }

    private static void make(DataFolder folder, String hostNames)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X509Certificate certificate = SelfSigned.certificate(pair, HostNames.of(hostNames));
        String password = randomText();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        DataFolder.writeSecret(folder.keyStorePassword(), password.getBytes(StandardCharsets.UTF_8));
        DataFolder.writeSecret(folder.keyStore(), bytes.toByteArray());
    }

    private static String fingerprintOf(Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }

    private static String randomText() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
