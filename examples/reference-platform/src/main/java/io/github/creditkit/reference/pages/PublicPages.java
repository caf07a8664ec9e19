package io.github.creditkit.reference.pages;

import io.github.creditkit.client.contract.ObjectionStatus;
import io.github.creditkit.client.contract.QueryResult;
import io.github.creditkit.client.contract.QuerySubject;
import io.github.creditkit.client.contract.SubjectQuery;
import io.github.creditkit.client.contract.ViewedRecord;
import io.github.creditkit.client.contract.ViewedSubject;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ObjectionClaim;
import io.github.creditkit.model.codeset.QueryPurpose;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everyone may see: query, a subject's file, an objection (公开查询、主体档案、异议申请). */
@Controller
class PublicPages {
    private static final String PORTAL = "portal";
    private static final String SCHEME = "unified-social-credit-code";
    private static final int LONGEST = 200;

    private final LocalCalls calls;

    PublicPages(LocalCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/")
    String home() {
        return "home";
    }

    /** What somebody types comes in the body: were it a person's number, it would stand in an address otherwise. */
    @PostMapping("/search")
    String ask(@RequestParam(defaultValue = "") String q, Model model) {
        if (q.length() > LONGEST) {
            return "home"; // longer than any name, and than an address should be
        }
        if (PersonalNumbers.areIn(q)) {
            return persons(model);
        }
        return "redirect:/search?q=" + URLEncoder.encode(q.strip(), StandardCharsets.UTF_8);
    }

    /** The number is not shown again. */
    private static String persons(Model model) {
        model.addAttribute("person", true);
        return "home";
    }

    /** A code leads to its subject; a name to all that begin with it. */
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String text = q.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return "home";
        }
        if (PersonalNumbers.areIn(text)) {
            return persons(model);
        }
        model.addAttribute("q", text);
        Optional<UnifiedSocialCreditCode> code =
                UnifiedSocialCreditCode.tryParseLenient(text).toOptional();
        if (code.isPresent()) {
            return "redirect:/subjects/" + code.get().text();
        }
        SubjectQuery query = new SubjectQuery(
                new QuerySubject(null, null, text, null, null),
                null,
                null,
                List.of(),
                Coded.of(QueryPurpose.MARKET_TRANSACTION),
                null,
                null,
                null,
                null);
        QueryResult result = calls.post(PORTAL, "/queries", query, QueryResult.class);
        model.addAttribute("views", result.views());
        return "search";
    }

    @GetMapping("/subjects/{code}")
    String subject(@PathVariable String code, Model model) {
        ViewedSubject view = view(code);
        Map<ViewedRecord, List<RecordFields.Field>> entries = new LinkedHashMap<>();
        view.entries()
                .forEach(entry ->
                        entries.put(entry, RecordFields.of(entry.record().data())));
        model.addAttribute("view", view);
        model.addAttribute("entries", entries);
        return "subject";
    }

    private ViewedSubject view(String code) {
        String encoded = URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
        return calls.get(PORTAL, "/subjects/" + SCHEME + "/" + encoded, ViewedSubject.class);
    }

    @GetMapping("/objection")
    String objection(
            @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String record, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("recordId", record);
        model.addAttribute("claims", ObjectionClaim.values());
        return "objection";
    }

    /** Of an organisation: who hands in for it needs its authorisation, and no number of his own is asked for. */
    @PostMapping("/objection")
    String object(
            @RequestParam String code,
            @RequestParam String recordId,
            @RequestParam String claim,
            @RequestParam String representative,
            @RequestParam String statement,
            @RequestParam(defaultValue = "") String evidence,
            Model model) {
        ViewedSubject view = view(code.strip().toUpperCase(Locale.ROOT));
        ViewedRecord record = view.entries().stream()
                .filter(entry -> recordId.strip().equals(entry.recordId()))
                .findFirst()
                .orElse(null);
        if (record == null) {
            model.addAttribute("unknown", true);
            return objection(code, recordId, model);
        }
        ObjectionForm form = new ObjectionForm(view.subject(), record, claim, representative, statement, evidence);
        ObjectionStatus status = calls.post(PORTAL, "/objections", form.body(), ObjectionStatus.class);
        return "redirect:/objections/" + status.objection().objectionNo();
    }

    @GetMapping("/objections/{no}")
    String status(@PathVariable String no, Model model) {
        String encoded = URLEncoder.encode(no, StandardCharsets.UTF_8);
        model.addAttribute("status", calls.get(PORTAL, "/objections/" + encoded, ObjectionStatus.class));
        return "objection-status";
    }
}
