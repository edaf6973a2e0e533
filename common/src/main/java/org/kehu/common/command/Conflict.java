package org.kehu.common.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.kehu.common.record.RecordRef;

/**
 * Two values met in one field. The winner stands in the record, the loser is kept here, one click away.
 *
 * @param kept value that stands now, as JSON
 * @param lost value that does not
 */
public record Conflict(RecordRef record, String field, JsonNode kept, JsonNode lost) {}
