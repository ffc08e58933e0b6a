package care.tend.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of a process, as the system counts it. */
public final class Memory {
    private Memory() {}

    /** Returns what of a process lies in main memory now (VmRSS of Linux's {@code /proc}), in bytes. */
    public static long residentBytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("The system does not say how much memory process " + pid + " has");
    }
}
