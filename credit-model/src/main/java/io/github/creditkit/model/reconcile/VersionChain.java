package io.github.creditkit.model.reconcile;

import io.github.creditkit.model.check.Issue;
import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.check.Issue.ItemName;
import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.RecordStatus;
import io.github.creditkit.model.envelope.RecordEnvelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the versions of one record out of what its primary source sent (版本链). What was sent is taken in the order of its
 * receipt, so that the same envelopes give the same versions in whatever order they are handed over.
 */
final class VersionChain {
    private final Predicate<RecordEnvelope<?>> revoked;
    private final List<RecordVersion> versions = new ArrayList<>();
    private final List<Sent> sources = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Sent> waiting = new ArrayList<>();

    private VersionChain(Predicate<RecordEnvelope<?>> revoked) {
        this.revoked = revoked;
    }

    /** Of what a primary source sent, in the order of receipt. */
    static VersionChain of(List<Sent> sent, Predicate<RecordEnvelope<?>> revoked) {
        VersionChain chain = new VersionChain(revoked);
        Map<Moment, List<Sent>> moments = new HashMap<>();
        sent.forEach(one -> moments.computeIfAbsent(Moment.of(one), moment -> new ArrayList<>())
                .add(one));
        for (Sent one : sent) {
            List<Sent> same = moments.getOrDefault(Moment.of(one), List.of());
            if (same.stream().allMatch(one::saysTheSameAs)) {
                chain.offer(one);
            } else {
                chain.refuse(one, Rule.PRV_04, new Bilingual("同一来源同一时间两种内容", "one source, one moment, two contents"));
            }
        }
        chain.waiting.forEach(one -> chain.refuse(one, Rule.PRV_08, number(chain.next())));
        return chain;
    }

    /** What cannot be put in an order of before and after. */
    private record Moment(
            Instant received, Instant updated, @Nullable Integer version) {
        static Moment of(Sent sent) {
            return new Moment(sent.received(), sent.updated(), sent.version());
        }
    }

    List<RecordVersion> versions() {
        return versions;
    }

    /** What each version was made of. */
    List<Sent> sources() {
        return sources;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private int next() {
        return versions.size() + 1;
    }

    private void offer(Sent sent) {
        Integer version = sent.version();
        if (version != null && version > next()) {
            waiting.add(sent);
            return;
        }
        if (take(sent)) {
            retry();
        }
    }

    /** What waited for this version may be next. */
    private void retry() {
        boolean taken = true;
        while (taken) {
            taken = false;
            for (Iterator<Sent> all = waiting.iterator(); all.hasNext() && !taken; ) {
                Sent sent = all.next();
                if (Objects.requireNonNull(sent.version()) <= next()) {
                    all.remove();
                    take(sent);
                    taken = true;
                }
            }
        }
    }

    private boolean take(Sent sent) {
        VersionRule.Arrived arrived =
                new VersionRule.Arrived(sent.envelope().op().meaning(), sent.version(), sent.updated());
        Optional<VersionRule.No> no =
                VersionRule.judge(last(), arrived, version -> sent.saysTheSameAs(sources.get(version - 1)));
        return no.map(why -> refuse(sent, why.rule(), why.expected())).orElseGet(() -> accept(sent));
    }

    private VersionRule.@Nullable Stored last() {
        if (versions.isEmpty()) {
            return null;
        }
        Sent last = sources.get(sources.size() - 1);
        return new VersionRule.Stored(
                versions.size(), versions.get(versions.size() - 1).status(), last.updated());
    }

    private boolean accept(Sent sent) {
        versions.add(new RecordVersion(next(), status(sent), sent.provenance().receivedAt(), sent.envelope()));
        sources.add(sent);
        return true;
    }

    private RecordStatus status(Sent sent) {
        if (sent.isWithdrawal()) {
            return RecordStatus.WITHDRAWN;
        }
        return revoked.test(sent.envelope()) ? RecordStatus.REVOKED : RecordStatus.ACTIVE;
    }

    private boolean refuse(Sent sent, Rule rule, Bilingual expected) {
        refusals.add(refusal(sent.envelope(), rule, expected));
        return false;
    }

    private static Bilingual number(int version) {
        return Bilingual.same(Integer.toString(version));
    }

    static Refusal refusal(RecordEnvelope<?> envelope, Rule rule, Bilingual expected) {
        return new Refusal(envelope, new Issue(rule, rule.level(), "", ItemName.WHOLE, "", expected, List.of()));
    }
}
