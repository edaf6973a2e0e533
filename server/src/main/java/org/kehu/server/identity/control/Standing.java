package org.kehu.server.identity.control;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.server.identity.entity.CredentialEntity;
import org.kehu.server.identity.entity.RefreshFamilyEntity;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

/**
 * How a session stands: whether its user may still come in, and until when it is open.
 *
 * @param wipe receipt of the order to wipe its computer's copy, null if there is none
 */
public record Standing(
        boolean disabled,
        boolean mustChange,
        Instant openUntil,
        @Nullable UUID wipe) {
    /** Of a session that there never was. */
    public static final Standing NONE = new Standing(false, false, Instant.MIN, null);

    public static Standing of(CredentialEntity credential, RefreshFamilyEntity family, @Nullable UUID wipe) {
        return new Standing(credential.disabled(), credential.mustChange(), family.openUntil(), wipe);
    }

    /** Whether {@link #requireOpen} would let it go on. */
    public boolean isOpen(Instant now, boolean beforePasswordChange) {
        return !disabled && now.isBefore(openUntil) && (!mustChange || beforePasswordChange);
    }

    /** @throws ProblemException saying why the session may not go on */
    public void requireOpen(Instant now, boolean beforePasswordChange) {
        if (wipe != null) {
            throw new ProblemException(ProblemCode.DEVICE_WIPED, Map.of("receipt", wipe));
        }
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
