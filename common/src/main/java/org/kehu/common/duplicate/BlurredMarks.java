package org.kehu.common.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.kehu.common.record.BadValue;

/**
 * What a device is told of all records of a type by one field, so that it can say offline that something may exist.
 *
 * @param epoch of the log that they were of
 * @param salt of the keys
 * @param asOf when they were looked through, by the server's time
 */
public record BlurredMarks(String epoch, String salt, Instant asOf, BlurredSet set) {

    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("epoch", epoch)
                .put("salt", salt)
                .put("asOf", asOf.toString())
                .put("bits", set.bits())
                .put("places", Base64.getEncoder().encodeToString(set.packed()));
    }

    /** @throws BadValue {@code bad_blurred} if it is none */
    public static BlurredMarks of(JsonNode json) {
        try {
            byte[] places = Base64.getDecoder().decode(json.path("places").asText());
            return new BlurredMarks(
                    json.path("epoch").asText(),
                    json.path("salt").asText(),
                    Instant.parse(json.path("asOf").asText()),
                    BlurredSet.unpacked(json.path("bits").asInt(-1), places));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadValue("bad_blurred", String.valueOf(e.getMessage()));
        }
    }
}
