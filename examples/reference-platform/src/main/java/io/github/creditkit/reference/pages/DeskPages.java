package io.github.creditkit.reference.pages;

import io.github.creditkit.client.contract.Batch;
import io.github.creditkit.client.contract.ObjectionStatus;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.RepairStatus;
import io.github.creditkit.client.contract.RowResult;
import io.github.creditkit.client.contract.StatisticsDocument;
import io.github.creditkit.model.codeset.BatchState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A department's desk: its batches, what became of them, what came late, what waits for it (部门工作台). */
@Controller
class DeskPages {
    private static final int SHOWN = 200;
    private static final Set<BatchState> ENDED =
            EnumSet.of(BatchState.COMPLETED, BatchState.PARTIAL, BatchState.REJECTED);

    private final LocalCalls calls;

    DeskPages(LocalCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/desk")
    String desk(Authentication user, @RequestParam(defaultValue = "") String cursor, Model model) {
        String app = Users.app(user);
        String after = URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        model.addAttribute("batches", calls.page(app, "/batches?limit=50&cursor=" + after, Batch.class));
        model.addAttribute("statistics", calls.get(app, "/statistics/submission", StatisticsDocument.class));
        model.addAttribute("objections", calls.page(app, "/objections?limit=20", ObjectionStatus.class));
        model.addAttribute("repairs", calls.page(app, "/repairs?limit=20", RepairStatus.class));
        return "desk";
    }

    @GetMapping("/desk/batches/{id}")
    String batch(Authentication user, @PathVariable String id, Model model) {
        String app = Users.app(user);
        String path = "/batches/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
        Batch batch = calls.get(app, path, Batch.class);
        model.addAttribute("batch", batch);
        BatchState state = batch.state().meaning();
        if (state != null && ENDED.contains(state)) {
            model.addAttribute("receipt", calls.get(app, path + "/receipt", Receipt.class));
            model.addAttribute(
                    "rows", calls.lines(app, path + "/receipt/rows?status=REJECTED,WARNING", RowResult.class, SHOWN));
        }
        return "batch";
    }
}
