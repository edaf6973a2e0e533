package org.kehu.server.identity.control;

import java.time.Instant;
import org.kehu.server.identity.entity.CredentialEntity;
import org.kehu.server.identity.entity.RefreshFamilyEntity;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/** How a session stands: whether its user may still come in, and until when it is open. */
public record Standing(boolean disabled, boolean mustChange, Instant openUntil) {
    /** Of a session that there never was. */
    public static final Standing NONE = new Standing(false, false, Instant.MIN);

    public static Standing of(CredentialEntity credential, RefreshFamilyEntity family) {
        return new Standing(credential.disabled(), credential.mustChange(), family.openUntil());
    }

    /** Whether {@link #requireOpen} would let it go on. */
    public boolean isOpen(Instant now, boolean beforePasswordChange) {
        return !disabled && now.isBefore(openUntil) && (!mustChange || beforePasswordChange);
    }

    /** @throws ProblemException saying why the session may not go on */
    public void requireOpen(Instant now, boolean beforePasswordChange) {
        if (disabled) {
            throw new ProblemException(ProblemCode.ACCOUNT_DISABLED);
        }
        if (!now.isBefore(openUntil)) {
            throw new ProblemException(ProblemCode.TOKEN_INVALID);
        }
        if (mustChange && !beforePasswordChange) {
            throw new ProblemException(ProblemCode.MUST_CHANGE_PASSWORD);
        }
    }
}
