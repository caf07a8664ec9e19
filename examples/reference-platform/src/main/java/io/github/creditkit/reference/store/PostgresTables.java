package io.github.creditkit.reference.store;

import io.github.creditkit.client.json.ContractJson;
import io.github.creditkit.platform.store.AnswerTable;
import io.github.creditkit.platform.store.AuditTable;
import io.github.creditkit.platform.store.BatchTable;
import io.github.creditkit.platform.store.CaseTable;
import io.github.creditkit.platform.store.JointActionTable;
import io.github.creditkit.platform.store.RecordTable;
import io.github.creditkit.platform.store.ReportTable;
import io.github.creditkit.platform.store.StatisticsTable;
import io.github.creditkit.platform.store.Tables;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables; each works on the connection of the transaction that is under way. */
final class PostgresTables implements Tables {
    private final BatchTable batches;
    private final RecordTable records;
    private final CaseTable cases;
    private final JointActionTable jointActions;
    private final AnswerTable answers;
    private final AuditTable audit;
    private final ReportTable reports;
    private final StatisticsTable statistics;

    PostgresTables(DataSource dataSource, ContractJson json) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        Copy copy = new Copy(dataSource);
        StoredJson stored = new StoredJson(json);
        this.batches = new Batches(jdbc, copy, stored);
        this.records = new Records(jdbc, copy);
        this.cases = new Cases(jdbc, stored);
        this.jointActions = new JointActions(jdbc, stored);
        this.answers = new Answers(jdbc, stored);
        this.audit = new Audit(jdbc);
        this.reports = new Reports(jdbc);
        this.statistics = new Statistics(jdbc);
    }

    @Override
    public BatchTable batches() {
        return batches;
    }

    @Override
    public RecordTable records() {
        return records;
    }

    @Override
    public CaseTable cases() {
        return cases;
    }

    @Override
    public JointActionTable jointActions() {
        return jointActions;
    }

    @Override
    public AnswerTable answers() {
        return answers;
    }

    @Override
    public AuditTable audit() {
        return audit;
    }

    @Override
    public ReportTable reports() {
        return reports;
    }

    @Override
    public StatisticsTable statistics() {
        return statistics;
    }
}
