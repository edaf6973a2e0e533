package org.kehu.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What came back. */
public record ApiAnswer(int status, HttpHeaders headers, byte[] body) {

    public JsonNode json() {
        return ApiClient.read(body);
    }

    /** A text field of the JSON object. */
    public String text(String field) {
        return json().path(field).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Status and problem code, such as {@code 401 token-invalid}: what most refusal tests compare. */
    public String refusal() {
        return status + " " + text("code");
    }
}
