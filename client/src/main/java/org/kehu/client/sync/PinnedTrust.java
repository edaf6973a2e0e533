package org.kehu.client.sync;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts one certificate, by its fingerprint, and nothing else: no authority, no name, no date. The server made it itself and
 * a person compared it once.
 */
final class PinnedTrust extends X509ExtendedTrustManager {
    private final @Nullable String pinned;
    private final AtomicReference<String> shown = new AtomicReference<>("");

    /** @param pinned null to look at a certificate before anything is trusted or sent */
    PinnedTrust(@Nullable String pinned) {
        this.pinned = pinned;
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    /** The fingerprint that the server showed last; empty before the first contact. */
    String shown() {
        return shown.get();
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        String fingerprint = Fingerprints.of(chain[0]);
        shown.set(fingerprint);
        if (pinned != null && !pinned.equals(fingerprint)) {
            throw new OtherCertificate(pinned, fingerprint);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a client trusts no clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** The server shows another certificate than the one that was trusted. */
    static final class OtherCertificate extends CertificateException {
        private static final long serialVersionUID = 1L;

        OtherCertificate(String pinned, String shown) {
            super("trusted is " + pinned + ", shown was " + shown);
        }
    }
}
