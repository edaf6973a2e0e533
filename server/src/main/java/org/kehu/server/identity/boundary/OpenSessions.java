package org.kehu.server.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.kehu.server.identity.control.AccessClaims;
import org.kehu.server.identity.control.IdentityChanged;
import org.kehu.server.identity.control.IdentityChangedElsewhere;
import org.kehu.server.identity.control.RecentStandings;
import org.kehu.server.identity.control.Standing;

/** Asked on every request, so that a disabled user or a closed session ends with the next call. */
@ApplicationScoped
public class OpenSessions {
    @Inject
    private Sessions sessions;

    @Inject
    private InstantSource clock;

    private final RecentStandings standings = new RecentStandings(System::nanoTime);

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IdentityChanged change) {
        standings.forget();
    }

    void changed(@Observes IdentityChangedElsewhere change) {
        standings.forget();
    }

    /** Whether the session of this request is still open, for what goes on after the request. */
    public BooleanSupplier watched(Caller caller) {
        AccessClaims claims = caller.claims();
        return () -> standings
                .of(claims.family(), () -> sessions.standingApart(claims))
                .isOpen(clock.instant(), false);
    }

    /** Who is refused is refused on what holds now: another node may have let him in since. */
    public void require(AccessClaims claims, boolean beforePasswordChange) {
        Standing known = standings.of(claims.family(), () -> sessions.standing(claims));
        if (!known.isOpen(clock.instant(), beforePasswordChange)) {
            standings
                    .anew(claims.family(), () -> sessions.standing(claims))
                    .requireOpen(clock.instant(), beforePasswordChange);
        }
    }
}
