package org.kehu.server.platform.boundary;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The root of all resources. Payara's own JSON readers are off: {@link JsonProvider} alone reads and writes. */
@ApplicationPath("/")
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Any name but one of theirs keeps Jersey's Jackson, MOXy and JSON-B away.
                "jersey.config.jsonFeature", "KehuJson",
                // A page of 50 goes out in one piece, with its length.
                "jersey.config.contentLength.buffer", 65_536,
                "jersey.config.server.disableMoxyJson", true,
                "jersey.config.server.disableJsonBinding", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
