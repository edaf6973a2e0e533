package org.kehu.client.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kehu.client.desk.SampleCompany;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.sales.LoseOpportunity;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Stage;
import org.kehu.common.sales.WinOpportunity;

/** Deals in every stage of the sample company. */
final class SampleDeals {
    private static final List<String> TITLES = List.of(
            "Starter range, motorcycles",
            "Vintage cars, window set",
            "Planes, airport stores",
            "TV special, Ferrari 360 Spider",
            "Annual frame, 7 lines",
            "Porsche 356-A, spring window",
            "Trains for the holidays",
            "Own-brand packaging",
            "Classic cars, 5th Avenue",
            "Dragon Souveniers, price list",
            "Site plan, La Rochelle",
            "苏州启衡 陈列架");

    private SampleDeals() {}

    static UUID bare() {
        return SampleCompany.id("bare deal");
    }

    static void add(SampleCompany company) {
        UUID pipeline = company.ledger.all(Pipeline.TYPE).get(0).id();
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        bare(),
                        FieldValues.of(Opportunity.TYPE)
                                .with(Opportunity.TITLE, "No amount yet")
                                .with(Opportunity.CUSTOMER, SampleCompany.EURO)
                                .with(Opportunity.PIPELINE, pipeline),
                        null));
        for (int i = 0; i < TITLES.size(); i++) {
            UUID deal = SampleCompany.id("board deal " + i);
            company.ledger.must(SampleCompany.ME, new CreateRecord(deal, values(i, pipeline), null));
            if (i % 6 == 4) {
                company.ledger.must(SampleCompany.ME, new WinOpportunity(deal));
            } else if (i % 6 == 5) {
                company.ledger.must(SampleCompany.ME, new LoseOpportunity(deal, "PRICE", null));
            } else if (i % 6 > 0) {
                company.ledger.must(
                        SampleCompany.ME,
                        new MoveStage(deal, stage(company, i % 6).id()));
            }
        }
    }

    private static FieldValues values(int i, UUID pipeline) {
        return FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.TITLE, TITLES.get(i))
                .with(Opportunity.CUSTOMER, SampleCompany.id("customer " + i))
                .with(Opportunity.PIPELINE, pipeline)
                .with(Opportunity.AMOUNT, Money.of(BigDecimal.valueOf(12_000L * (i + 1)), "USD"))
                .with(Opportunity.EXPECTED_CLOSE, LocalDate.of(2026, 12, 1 + i))
                .with(Opportunity.NEXT_STEP, i % 3 == 0 ? null : "Call the buyer");
    }

    /** By position in the pipeline, from 0. */
    static CrmRecord stage(SampleCompany company, int index) {
        return company.ledger.all(Stage.TYPE).stream()
                .filter(stage -> stage.require(Stage.POSITION).intValue() == index + 1)
                .findFirst()
                .orElseThrow();
    }
}
