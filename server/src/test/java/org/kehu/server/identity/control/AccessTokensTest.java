package org.kehu.server.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.server.platform.control.ProblemException;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final byte[] SECRET = secret(1);

    private final UUID server = UUID.randomUUID();
    private final AccessClaims claims =
            new AccessClaims(UUID.randomUUID(), "anna", UUID.randomUUID(), UUID.randomUUID());
    private final AccessTokens tokens = tokensAt(NOW, server, SECRET);

    @Test
    void ownTokenIsAccepted() {
        assertEquals(claims, tokens.verify(tokens.issue(claims)));
    }

    @Test
    void tokenExpires() {
        String token = tokens.issue(claims);
        assertEquals(claims, tokensAt(NOW.plusSeconds(599), server, SECRET).verify(token));
        assertRefused("token-expired", tokensAt(NOW.plusSeconds(600), server, SECRET), token);
    }

    @Test
    void tokenOfAnotherServerIsRefused() {
        assertRefused(
                "token-invalid",
                tokens,
                tokensAt(NOW, UUID.randomUUID(), SECRET).issue(claims));
        assertRefused("token-invalid", tokens, tokensAt(NOW, server, secret(2)).issue(claims));
    }

    @Test
    void tokenWithoutSignatureIsRefused() {
        assertRefused("token-invalid", tokens, new PlainJWT(set("kehu").build()).serialize());
    }

    @Test
    void otherAlgorithmsAreRefusedEvenWithTheRightSecret() throws JOSEException, GeneralSecurityException {
        byte[] longSecret = Arrays.copyOf(SECRET, 64);
        AccessTokens withLongSecret = tokensAt(NOW, server, longSecret);
        assertRefused(
                "token-invalid", withLongSecret, signed(JWSAlgorithm.HS512, new MACSigner(longSecret), "at+jwt", "k"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        JWSSigner rsa = new RSASSASigner(generator.generateKeyPair().getPrivate());
        assertRefused("token-invalid", tokens, signed(JWSAlgorithm.RS256, rsa, "at+jwt", "k"));
    }

    @Test
    void otherTypeKeyOrAudienceIsRefused() throws JOSEException {
        JWSSigner signer = new MACSigner(SECRET);
        assertRefused("token-invalid", tokens, signed(JWSAlgorithm.HS256, signer, "JWT", "k"));
        assertRefused("token-invalid", tokens, signed(JWSAlgorithm.HS256, signer, "at+jwt", "../k"));
        SignedJWT forOthers = new SignedJWT(
                header(JWSAlgorithm.HS256, "at+jwt", "k"), set("others").build());
        forOthers.sign(signer);
        assertRefused("token-invalid", tokens, forOthers.serialize());
    }

    @Test
    void tokenWithoutEndIsRefused() throws JOSEException {
        SignedJWT endless = new SignedJWT(
                header(JWSAlgorithm.HS256, "at+jwt", "k"),
                set("kehu").expirationTime(null).build());
        endless.sign(new MACSigner(SECRET));
        assertRefused("token-invalid", tokens, endless.serialize());
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, String type, String kid) throws JOSEException {
        SignedJWT token =
                new SignedJWT(header(algorithm, type, kid), set("kehu").build());
        token.sign(signer);
        return token.serialize();
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String type, String kid) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(kid)
                .build();
    }

    private JWTClaimsSet.Builder set(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(server.toString())
                .audience(audience)
                .subject(claims.userId().toString())
                .claim("login", "anna")
                .claim("dev", claims.deviceId().toString())
                .claim("fam", claims.family().toString())
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static void assertRefused(String code, AccessTokens tokens, String token) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> tokens.verify(token));
        assertEquals(code, refusal.code().wire());
    }

    private static AccessTokens tokensAt(Instant now, UUID server, byte[] secret) {
        SigningKeys keys = new SigningKeys(server, 1, "k", Map.of("k", secret));
        return new AccessTokens(keys, Duration.ofMinutes(10), InstantSource.fixed(now));
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) seed);
        return secret;
    }
}
