package io.github.creditkit.reference.pages;

import io.github.creditkit.client.contract.ObjectionStatus;
import io.github.creditkit.client.contract.RepairStatus;
import io.github.creditkit.client.contract.StatisticsDocument;
import io.github.creditkit.client.contract.StatisticsRow;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The platform at a glance, for whoever runs it (平台概览). */
@Controller
class OverviewPages {
    private final LocalCalls calls;

    OverviewPages(LocalCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/dashboard")
    String dashboard(Authentication user, Model model) {
        String app = Users.app(user);
        StatisticsDocument statistics = calls.get(app, "/statistics/submission", StatisticsDocument.class);
        model.addAttribute("statistics", statistics);
        model.addAttribute("byUnit", chart(statistics, StatisticsRow::unit));
        model.addAttribute("byMonth", chart(statistics, StatisticsRow::month));
        model.addAttribute("objections", calls.page(app, "/objections?limit=20", ObjectionStatus.class));
        model.addAttribute("repairs", calls.page(app, "/repairs?limit=20", RepairStatus.class));
        return "dashboard";
    }

    private static BarChart chart(StatisticsDocument statistics, Function<StatisticsRow, String> by) {
        BarChart.Builder chart = new BarChart.Builder();
        statistics
                .rows()
                .forEach(row -> chart.add(
                        by.apply(row),
                        row.counts().accepted(),
                        row.counts().rejected(),
                        row.counts().late()));
        return chart.build();
    }
}
