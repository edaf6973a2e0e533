package org.kehu.server.platform.boundary;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import org.kehu.server.platform.control.Json;

/** Before Payara's own provider, whose Jackson is older and lenient. */
@Provider
@Priority(1)
@Consumes("*/*")
@Produces("*/*")
public class JsonProvider extends JacksonJsonProvider {
    public JsonProvider() {
        super(Json.mapper());
    }
}
