package care.tend.server.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat turns away before Tend sees it, such as 64 KiB of cookies that other programs on this machine left
 * behind: with the way to help, and without repeating anything.
 */
public final class UnreadableRequests extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        boolean isOpen = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                && response.getContentWritten() == 0
                && response.setErrorReported();
        if (!isOpen) {
            return;
        }
        try {
            String page = Refusal.toUnreadable(response, request.getLocalPort());
            response.getReporter().write(page);
            response.finishResponse();
        } catch (IOException e) {
            // Whoever asked is gone.
        }
    }
}
