package org.kehu.server.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * Makes and checks access tokens. The same server does both, so a symmetric key is right: no other party ever needs to
 * verify, and HS256 costs a hundredth of an elliptic signature on each request.
 */
public final class AccessTokens {
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    private static final String AUDIENCE = "kehu";
    private static final String DEVICE = "dev";
    private static final String FAMILY = "fam";
    private static final String LOGIN = "login";
    private static final int MOST_KEPT = 10_000;

    private final SigningKeys keys;
    private final Duration life;
    private final InstantSource clock;
    /** A token comes with every request and does not change: its signature is checked once. */
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    public AccessTokens(SigningKeys keys, Duration life, InstantSource clock) {
        this.keys = keys;
        this.life = life;
        this.clock = clock;
    }

    private record Verified(AccessClaims claims, Instant end) {}

    public Duration life() {
        return life;
    }

    public String issue(AccessClaims claims) {
        Instant now = clock.instant();
        JWTClaimsSet set = new JWTClaimsSet.Builder()
                .issuer(keys.serverId().toString())
                .audience(AUDIENCE)
                .subject(claims.userId().toString())
                .claim(LOGIN, claims.login())
                .claim(DEVICE, claims.deviceId().toString())
                .claim(FAMILY, claims.family().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(TYPE)
                .keyID(keys.newest())
                .build();
        SignedJWT token = new SignedJWT(header, set);
        try {
            token.sign(new MACSigner(keys.secrets().get(keys.newest())));
        } catch (JOSEException defect) {
            throw new IllegalStateException(defect);
        }
        return token.serialize();
    }

    /** Refuses everything that this server did not sign with this very algorithm, and what has expired. */
    public AccessClaims verify(String token) {
        Verified known = verified.get(token);
        if (known == null) {
            known = read(token);
            if (verified.size() >= MOST_KEPT) {
                verified.clear();
            }
            verified.put(token, known);
        }
        if (!clock.instant().isBefore(known.end())) {
            throw new ProblemException(ProblemCode.TOKEN_EXPIRED);
        }
        return known.claims();
    }

    private Verified read(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            requireOurs(parsed);
            JWTClaimsSet set = parsed.getJWTClaimsSet();
            require(keys.serverId().toString().equals(set.getIssuer()));
            require(List.of(AUDIENCE).equals(set.getAudience()));
            Date end = set.getExpirationTime();
            require(end != null);
            AccessClaims claims = new AccessClaims(
                    uuid(set.getSubject()),
                    String.valueOf(set.getStringClaim(LOGIN)),
                    uuid(set.getStringClaim(DEVICE)),
                    uuid(set.getStringClaim(FAMILY)));
            return new Verified(claims, end.toInstant());
        } catch (ParseException | JOSEException | IllegalArgumentException forged) {
            throw new ProblemException(ProblemCode.TOKEN_INVALID);
        }
    }

    private void requireOurs(SignedJWT token) throws JOSEException {
        JWSHeader header = token.getHeader();
        require(JWSAlgorithm.HS256.equals(header.getAlgorithm()) && TYPE.equals(header.getType()));
        byte[] secret = header.getKeyID() == null ? null : keys.secrets().get(header.getKeyID());
        require(secret != null);
        require(token.verify(new MACVerifier(secret)));
    }

    private static UUID uuid(@Nullable String text) {
        require(text != null);
        return UUID.fromString(text);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new ProblemException(ProblemCode.TOKEN_INVALID);
        }
    }
}
