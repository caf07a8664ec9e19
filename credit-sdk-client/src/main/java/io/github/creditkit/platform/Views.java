package io.github.creditkit.platform;

import io.github.creditkit.client.contract.BilingualText;
import io.github.creditkit.client.contract.RightsLink;
import io.github.creditkit.client.contract.ViewedRecord;
import io.github.creditkit.client.contract.ViewedReport;
import io.github.creditkit.client.contract.ViewedSection;
import io.github.creditkit.client.contract.ViewedSubject;
import io.github.creditkit.client.contract.ViewedTitle;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.view.CreditReport;
import io.github.creditkit.model.view.ReportPart;
import io.github.creditkit.model.view.RightsChannel;
import io.github.creditkit.model.view.SubjectTitle;
import io.github.creditkit.model.view.SubjectView;
import io.github.creditkit.model.view.ViewEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Views and reports as they are sent (视图的接口形式). */
final class Views {
    private Views() {}

    static BilingualText text(Bilingual text) {
        return new BilingualText(text.zh(), text.en());
    }

    /** The newest first. */
    static ViewedSubject of(SubjectView view, List<Bilingual> notes) {
        List<ViewEntry> entries = new ArrayList<>(view.entries());
        Collections.reverse(entries);
        return new ViewedSubject(
                title(view.subject()),
                view.on(),
                entries.stream().map(Views::record).toList(),
                notes.stream().map(Views::text).toList());
    }

    private static ViewedTitle title(SubjectTitle title) {
        return new ViewedTitle(
                new BilingualText(title.kind().nameZh(), title.kind().nameEn()), title.names(), title.creditCode());
    }

    private static ViewedRecord record(ViewEntry entry) {
        return new ViewedRecord(
                entry.record(),
                entry.id(),
                Coded.of(entry.publication()),
                entry.decidedOn(),
                entry.publishedUntil(),
                entry.earliestRepair(),
                entry.source(),
                text(entry.why()));
    }

    static ViewedReport of(CreditReport report, List<RightsLink> rights, List<Bilingual> notes) {
        return new ViewedReport(
                title(report.subject()),
                report.purpose() == null ? null : Coded.of(report.purpose()),
                report.on(),
                report.parts().stream().map(Views::section).toList(),
                report.sources(),
                rights.isEmpty() ? report.channels().stream().map(Views::link).toList() : rights,
                Stream.concat(notes.stream(), report.notes().stream())
                        .map(Views::text)
                        .toList());
    }

    private static ViewedSection section(ReportPart part) {
        return new ViewedSection(
                Coded.of(part.section()),
                part.entries().stream().map(Views::record).toList(),
                part.suggestions().stream().map(Views::text).toList());
    }

    private static RightsLink link(RightsChannel channel) {
        return new RightsLink(
                channel.right().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new BilingualText(channel.right().nameZh(), channel.right().nameEn()),
                text(channel.how()),
                channel.where().isEmpty() ? null : channel.where());
    }
}
