package io.github.creditkit.reference.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the web server itself refuses is told as a problem where it was meant for the interface, and elsewhere in few words. */
public final class ProblemReportValve extends ErrorReportValve {
    private static final int REFUSED = 400;

    /** For Tomcat. */
    public ProblemReportValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        String path = request.getRequestURI();
        // An address that is none has no path; no browser of anybody sends one.
        boolean isForMachines = path == null || path.isEmpty() || RefusedEarly.isOfInterface(path);
        boolean isRefusal = response.getStatus() >= REFUSED && response.getContentWritten() == 0;
        if (!isForMachines || !isRefusal || !response.setErrorReported()) {
            super.report(request, response, failure);
            return;
        }
        try {
            RefusedEarly.write(response, response.getStatus());
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("a caller is gone before he was refused", e);
        }
    }
}
