package org.kehu.server.identity.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.server.identity.control.AccessClaims;

/** Who sends this request, from a verified token; inject it into any resource that is not {@link Anonymous}. */
@RequestScoped
public class Caller {
    private @Nullable AccessClaims claims;

    void is(AccessClaims verified) {
        claims = verified;
    }

    /** Whether a token has said so; false until it is looked at, and at anonymous addresses. */
    public boolean isKnown() {
        return claims != null;
    }

    public UUID userId() {
        return claims().userId();
    }

    /** The sign-in name at the time the token was made. */
    public String login() {
        return claims().login();
    }

    /** The device the session was opened on; it can't be chosen per request. */
    public UUID deviceId() {
        return claims().deviceId();
    }

    UUID family() {
        return claims().family();
    }

    AccessClaims claims() {
        if (claims == null) {
            throw new IllegalStateException("no caller: the resource is anonymous");
        }
        return claims;
    }
}
