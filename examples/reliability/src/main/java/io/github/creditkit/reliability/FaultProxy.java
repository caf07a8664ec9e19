package io.github.creditkit.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Between departments and platform (故障代理): it hands bytes on, and does to the next call of a kind what it was told to. It
 * knows no more of HTTP than where a request begins, and what is between is not touched.
 */
final class FaultProxy implements AutoCloseable {
    private static final int BUFFER = 16 << 10;
    private static final int CONNECT_MILLIS = 1_000;
    private static final long LATE_MILLIS = 6_500;
    private static final long DOWN_MILLIS = 1_500;
    private static final int SHORT_ANSWER = 600;
    private static final int LONG_ANSWER = 2_500;
    private static final Pattern BEGINNING =
            Pattern.compile("\\A((?:GET|PUT|POST|DELETE) [^\\r\\n]{1,2000} HTTP/1\\.1)\\r\\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *([0-9]{1,9})\\r\\n");

    private final ServerSocket server;
    private final int platformPort;
    private final BiConsumer<PlannedFault, String> done;
    private final ConcurrentLinkedQueue<PlannedFault> armed = new ConcurrentLinkedQueue<>();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile long downUntil;
    private volatile boolean closed;

    /** In front of a port of this machine; whoever listens is told of each fault when it befalls a call. */
    FaultProxy(int platformPort, BiConsumer<PlannedFault, String> done) throws IOException {
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.platformPort = platformPort;
        this.done = done;
        Thread thread = new Thread(this::accept, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Befalls the next call of its kind. */
    void arm(PlannedFault fault) {
        if (fault.kind() == FaultKind.NETWORK_DOWN) {
            downUntil = System.currentTimeMillis() + DOWN_MILLIS;
            int cut = open.size();
            open.forEach(Connection::reset);
            done.accept(fault, cut + " connections");
        } else {
            armed.add(fault);
        }
    }

    private void accept() {
        while (!closed) {
            try {
                Socket caller = server.accept();
                if (System.currentTimeMillis() < downUntil) {
                    reset(caller);
                    continue;
                }
                Socket platform = new Socket();
                try {
                    platform.connect(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), platformPort), CONNECT_MILLIS);
                } catch (IOException e) {
                    reset(caller); // as if nobody listened
                    continue;
                }
                Connection connection = new Connection(caller, platform);
                open.add(connection);
                connection.start();
            } catch (IOException e) {
                if (!closed) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // a reset, not an end
            socket.close();
        } catch (IOException e) {
            // gone already
        }
    }

    private @Nullable PlannedFault take(CallKind call) {
        for (Iterator<PlannedFault> all = armed.iterator(); all.hasNext(); ) {
            PlannedFault fault = all.next();
            if (fault.call() == call) {
                all.remove();
                return fault;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        open.forEach(Connection::reset);
    }

    /** A caller's connection and the one to the platform. */
    private final class Connection {
        private final Socket caller;
        private final Socket platform;
        private volatile @Nullable PlannedFault fault;
        private volatile String line = "";
        /** How many bytes of the request, or of its answer, go through before the fault. */
        private final AtomicLong left = new AtomicLong();

        Connection(Socket caller, Socket platform) {
            this.caller = caller;
            this.platform = platform;
        }

        void start() throws SocketException {
            caller.setTcpNoDelay(true);
            platform.setTcpNoDelay(true);
            thread(this::requests, "proxy-requests");
            thread(this::answers, "proxy-answers");
        }

        private void thread(Runnable work, String name) {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.start();
        }

        void reset() {
            FaultProxy.reset(caller);
            FaultProxy.reset(platform);
            open.remove(this);
        }

        private void requests() {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = caller.getInputStream();
                OutputStream out = platform.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    begin(buffer, count);
                    if (!request(buffer, count, out)) {
                        return;
                    }
                }
                platform.shutdownOutput();
            } catch (IOException e) {
                reset();
            }
        }

        private void begin(byte[] buffer, int count) {
            String text = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
            Matcher beginning = BEGINNING.matcher(text);
            if (!beginning.find()) {
                return;
            }
            missed();
            Optional<CallKind> call = CallKind.of(beginning.group(1));
            PlannedFault next = call.map(FaultProxy.this::take).orElse(null);
            if (next == null) {
                return;
            }
            Random random = new Random(next.chance());
            line = call.get().name();
            left.set(
                    switch (next.kind()) {
                        case REQUEST_CUT, REQUEST_ENDED -> text.indexOf("\r\n\r\n") + 4 + random.nextInt(length(text));
                        case ANSWER_CUT, ANSWER_ENDED ->
                            1 + random.nextInt(call.get() == CallKind.ROWS ? LONG_ANSWER : SHORT_ANSWER);
                        default -> 0;
                    });
            fault = next;
        }

        /** The answer was shorter than thought: the next call of the kind has it. */
        private void missed() {
            PlannedFault missed = fault;
            fault = null;
            if (missed != null) {
                armed.add(missed);
            }
        }

        private static int length(String text) {
            Matcher length = LENGTH.matcher(text);
            return length.find() ? Math.max(1, Integer.parseInt(length.group(1))) : 1_000;
        }

        /** Hands on what is to be handed on; false at the end of the connection. */
        private boolean request(byte[] buffer, int count, OutputStream out) throws IOException {
            PlannedFault now = fault;
            if (now == null || (now.kind() != FaultKind.REQUEST_CUT && now.kind() != FaultKind.REQUEST_ENDED)) {
                out.write(buffer, 0, count);
                return true;
            }
            if (left.get() > count) {
                out.write(buffer, 0, count);
                left.addAndGet(-count);
                return true;
            }
            out.write(buffer, 0, (int) left.get());
            fault = null;
            if (now.kind() == FaultKind.REQUEST_CUT) {
                reset();
            } else {
                platform.shutdownOutput();
            }
            done.accept(now, line);
            return false;
        }

        private void answers() {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = platform.getInputStream();
                OutputStream out = caller.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (!answer(buffer, count, out)) {
                        return;
                    }
                }
                caller.shutdownOutput();
                open.remove(this);
            } catch (IOException | InterruptedException e) {
                reset();
            } finally {
                missed();
            }
        }

        private boolean answer(byte[] buffer, int count, OutputStream out) throws IOException, InterruptedException {
            PlannedFault now = fault;
            if (now == null) {
                out.write(buffer, 0, count);
                return true;
            }
            switch (now.kind()) {
                case ANSWER_LOST -> {
                    fault = null;
                    reset();
                    done.accept(now, line);
                    return false;
                }
                case ANSWER_LATE -> {
                    fault = null;
                    done.accept(now, line);
                    Thread.sleep(LATE_MILLIS);
                    out.write(buffer, 0, count);
                    return true;
                }
                case ANSWER_CUT, ANSWER_ENDED -> {
                    if (left.get() > count) {
                        out.write(buffer, 0, count);
                        left.addAndGet(-count);
                        return true;
                    }
                    out.write(buffer, 0, (int) left.get());
                    out.flush();
                    fault = null;
                    if (now.kind() == FaultKind.ANSWER_CUT) {
                        reset();
                    } else {
                        caller.shutdownOutput();
                        FaultProxy.reset(platform);
                        open.remove(this);
                    }
                    done.accept(now, line);
                    return false;
                }
                default -> {
                    out.write(buffer, 0, count);
                    return true;
                }
            }
        }
    }
}
