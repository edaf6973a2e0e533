package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Bucket;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;

class SummaryAnswerTest {

    @Test
    void cellsAreReadAsTheCacheAnswersThem() throws JsonProcessingException {
        UUID stage = UUID.randomUUID();
        List<Group> groups = List.of(
                Group.by(Opportunity.STAGE),
                Group.by(Opportunity.PROBABILITY),
                new Group(Path.of(SystemFields.CREATED_AT), Bucket.MONTH, ZoneOffset.UTC));
        SummaryQuery query = SummaryQuery.of(
                RecordQuery.of(Opportunity.TYPE), groups, Figure.count(), Figure.sum(Opportunity.AMOUNT));
        String answer =
                "{\"rows\": [[\"" + stage + "\", \"20\", \"2026-03-01\", 3, \"1200.5\"], [null, null, null, 1, null]]}";
        List<List<Object>> expected = List.of(
                List.of(stage, new BigDecimal("20"), LocalDate.of(2026, 3, 1), 3L, new BigDecimal("1200.5")),
                Arrays.asList(null, null, null, 1L, null));
        assertEquals(expected, new SummaryAnswer(Kehu.SCHEMA, query).rows(new ObjectMapper().readTree(answer)));
    }
}
