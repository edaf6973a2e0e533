package org.kehu.server.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Collections;
import java.util.HexFormat;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The server's key and certificate: those of the file that is set, which several nodes may share, or those made once and kept in
 * the data folder.
 */
record ServerCertificate(Path keyStore, String password, String alias, String fingerprint) {
    private static final String ALIAS = "kehu";

    /** @throws StartProblem if there is a file that is no PKCS#12 with one key, or the password is another one */
    static ServerCertificate openOrMake(DataFolder folder, ServerSettings settings, Console console)
            throws StartProblem {
        String given = settings.get(ServerSetting.CERTIFICATE_FILE);
        Path file = given.isEmpty() ? folder.keyStore() : Path.of(given).toAbsolutePath();
        try {
            if (!given.isEmpty()) {
                return open(file, settings.get(ServerSetting.CERTIFICATE_PASSWORD));
            }
            if (!Files.exists(file)) {
                make(folder, settings.get(ServerSetting.HOST_NAMES));
            }
            return open(file, Files.readString(folder.keyStorePassword()).strip());
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw given.isEmpty()
                    ? new StartProblem(console.text("certificate.unusable", file, failed.getMessage()), failed)
                    : new StartProblem(console.text("certificate.given.unusable", file, failed.getMessage()));
        }
    }

    private static ServerCertificate open(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return new ServerCertificate(file, password, alias, fingerprintOf(store.getCertificate(alias)));
            }
        }
        throw new GeneralSecurityException("no private key");
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

    /** SHA-256 of the certificate, as upper case hex pairs with colons: what a client shows for a person to compare. */
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
