package org.kehu.server.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The server's clock, injected wherever time matters. */
@ApplicationScoped
public class Time {
    @Produces
    @ApplicationScoped
    public InstantSource clock() {
        return InstantSource.system();
    }
}
