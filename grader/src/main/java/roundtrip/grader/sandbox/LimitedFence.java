package roundtrip.grader.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** L1: the kernel's limits on each process. Tasks are counted by user here, so the limit is what runs already and this box's own. */
final class LimitedFence implements Fence {
    private final Account account;
    private final Rlimits rlimits;

    LimitedFence(Account account, Rlimits rlimits) {
        this.account = account;
        this.rlimits = rlimits;
    }

    @Override
    public ProtectionLevel level() {
        return ProtectionLevel.L1;
    }

    @Override
    public List<String> command(Path java, JavaCall call, int number) throws IOException {
        account.refuseRoot();
        Handing.over(account, call, 0);
        List<String> command = new ArrayList<>(account.prefix(0));
        command.addAll(
                rlimits.prefix(call.limits(), runningTasks() + call.limits().tasks()));
        command.addAll(call.command(java, call.outside()));
        return command;
    }

    /** More than this user's: a bound that is too wide stops nobody who is honest. */
    private static long runningTasks() {
        long tasks = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                tasks += tasksOf(process);
            }
        } catch (IOException e) {
            return 1024;
        }
        return tasks;
    }

    private static long tasksOf(Path process) {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(process.resolve("task"))) {
            long count = 0;
            for (Path ignored : tasks) {
                count++;
            }
            return count;
        } catch (IOException e) {
            return 0; // it ended while it was looked at
        }
    }
}
