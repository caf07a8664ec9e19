package io.github.creditkit.reliability;

/** What goes wrong (故障种类). In the order in which a short run has them. */
enum FaultKind {
    /** {@code kill -9} of a department's process. */
    SENDER_KILLED("a department's process killed", "报送进程被强制结束"),
    /** {@code kill -9} of the platform's process; its PostgreSQL goes on. */
    PLATFORM_KILLED("the platform's process killed, PostgreSQL left behind", "平台进程被强制结束，数据库留存"),
    /** The connection is reset in the middle of a part. */
    REQUEST_CUT("connection reset within a request's body", "请求内容传输中断"),
    /** The platform did it, and its answer never comes. */
    ANSWER_LOST("request delivered, connection reset before the answer", "请求已达，应答丢失"),
    /** The connection is reset within the answer. */
    ANSWER_CUT("connection reset within the answer", "应答传输中断"),
    /** {@code kill -9} of the platform and of every process of its PostgreSQL. */
    PLATFORM_AND_DATABASE_KILLED("the platform and all of its PostgreSQL killed", "平台与数据库全部被强制结束"),
    /** The answer comes after the caller gave up. */
    ANSWER_LATE("the answer later than the caller waits", "应答超时"),
    /** The sending side ends in the middle of a part, and goes on reading. */
    REQUEST_ENDED("sending side closed within a request's body", "请求半关闭"),
    /** {@code kill -9} of PostgreSQL's head while the platform works. */
    DATABASE_KILLED("PostgreSQL killed under a running platform", "数据库主进程被强制结束"),
    /** The answer ends too soon, without a reset. */
    ANSWER_ENDED("connection closed within the answer", "应答半途关闭"),
    /** All connections are reset, and none is let through for a while. */
    NETWORK_DOWN("all connections reset, none let through for 1.5 s", "网络中断 1.5 秒"),
    /** Both at once. */
    SENDER_AND_PLATFORM_KILLED("a department's process and the platform's killed at once", "报送进程与平台同时被强制结束"),
    /** {@code kill -9} of one connection's process in PostgreSQL, which begins anew by itself. */
    BACKEND_KILLED("one of PostgreSQL's connection processes killed", "数据库连接进程被强制结束"),
    /** Stopped and started again as one should. */
    PLATFORM_RESTARTED("the platform stopped in order and started again", "平台正常重启"),
    /** Stands still for longer than callers wait, and goes on. */
    PLATFORM_FROZEN("the platform frozen for 7 s", "平台停顿 7 秒");

    private final String textEn;
    private final String textZh;

    FaultKind(String textEn, String textZh) {
        this.textEn = textEn;
        this.textZh = textZh;
    }

    String textEn() {
        return textEn;
    }

    String textZh() {
        return textZh;
    }

    /** If it befalls a connection and no process. */
    boolean isOfConnection() {
        return switch (this) {
            case REQUEST_CUT, ANSWER_LOST, ANSWER_CUT, ANSWER_LATE, REQUEST_ENDED, ANSWER_ENDED, NETWORK_DOWN -> true;
            default -> false;
        };
    }
}
