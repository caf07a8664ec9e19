package io.github.creditkit.reference.store;

import io.github.creditkit.platform.store.JointActionTable;
import io.github.creditkit.platform.store.StoredJointAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table joint_action. */
final class JointActions implements JointActionTable {
    private final JdbcClient jdbc;
    private final StoredJson json;

    JointActions(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(StoredJointAction action) {
        jdbc.sql("""
                        insert into joint_action (case_no, initiator, executors, record_id, lifted, payload, events)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        action.caseNo(),
                        action.initiator(),
                        action.executors().toArray(String[]::new),
                        action.recordId(),
                        action.lifted(),
                        action.payload(),
                        json.writeAll(action.events()))
                .update();
    }

    @Override
    public Optional<StoredJointAction> find(String caseNo) {
        return jdbc.sql("select * from joint_action where case_no = ?")
                .param(caseNo)
                .query(this::stored)
                .optional();
    }

    @Override
    public void update(StoredJointAction action) {
        jdbc.sql("update joint_action set lifted = ?, events = ? where case_no = ?")
                .params(action.lifted(), json.writeAll(action.events()), action.caseNo())
                .update();
    }

    @Override
    public List<StoredJointAction> restingOn(Collection<String> recordIds) {
        return jdbc.sql("select * from joint_action where not lifted and record_id = any(?) order by case_no")
                .param(recordIds.toArray(String[]::new))
                .query(this::stored)
                .list();
    }

    @Override
    public List<StoredJointAction> list(String executor, String initiator, String after, int limit) {
        return jdbc.sql("""
                        select * from joint_action
                        where ((:executor = '' and :initiator = '')
                                or (:executor <> '' and executors @> array[cast(:executor as text)])
                                or (:initiator <> '' and initiator = :initiator))
                            and case_no > :after
                        order by case_no limit :limit
                        """)
                .param("executor", executor)
                .param("initiator", initiator)
                .param("after", after)
                .param("limit", limit)
                .query(this::stored)
                .list();
    }

    private StoredJointAction stored(ResultSet row, int number) throws SQLException {
        return new StoredJointAction(
                row.getString("case_no"),
                row.getString("initiator"),
                Columns.texts(row, "executors"),
                row.getString("record_id"),
                row.getBoolean("lifted"),
                row.getString("payload"),
                json.readAll(row.getString("events"), StoredJointAction.Event.class));
    }
}
