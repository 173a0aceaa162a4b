package roundtrip.grader.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import roundtrip.grader.Progress;

/** Progress for people: a bar on a terminal, a line for each submission otherwise. */
final class Console {
    private static final int WIDTH = 30;

    private Console() {}

    static Progress progress(PrintWriter print) {
        return isTerminal() ? new Bar(print, System::nanoTime) : new Lines(print);
    }

    /** Up to JDK 21 there is a console only at a terminal; later ones always have one and say by {@code isTerminal} what it is. */
    @SuppressWarnings("SystemConsoleNull") // right for 17; the method below decides for 22 and later
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Seconds as people say them: {@code 2 min 5 s}. */
    static String time(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    static final class Lines implements Progress {
        private final PrintWriter print;
        private int all;
        private int done;

        Lines(PrintWriter print) {
            this.print = print;
        }

        @Override
        public void begin(int submissions) {
            all = submissions;
            done = 0;
        }

        @Override
        public void note(String sentence) {
            print.println(sentence);
            print.flush();
        }

        @Override
        public void done(String submission, String outcome, String mark) {
            done++;
            print.println(done + "/" + all + " " + roundtrip.grader.report.Shown.line(submission) + ": " + outcome
                    + ", " + mark);
            print.flush();
        }
    }

    static final class Bar implements Progress {
        private final PrintWriter print;
        private final LongSupplier nanoTime;
        private int all;
        private int done;
        private long begun;

        Bar(PrintWriter print, LongSupplier nanoTime) {
            this.print = print;
            this.nanoTime = nanoTime;
        }

        @Override
        public void begin(int submissions) {
            all = submissions;
            done = 0;
            begun = nanoTime.getAsLong();
            draw("");
        }

        @Override
        public void note(String sentence) {
            print.println(sentence);
            print.flush();
        }

        @Override
        public void done(String submission, String outcome, String mark) {
            done++;
            draw(roundtrip.grader.report.Shown.line(submission) + ": " + outcome + ", " + mark);
        }

        private void draw(String last) {
            int filled = all == 0 ? WIDTH : done * WIDTH / all;
            String shown = last.length() > 60 ? last.substring(0, 60) : last;
            print.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + all + rate() + " "
                    + shown + " ".repeat(60 - shown.length()));
            if (done == all) {
                print.println();
            }
            print.flush();
        }

        private String rate() {
            if (done == 0) {
                return "";
            }
            double seconds = Math.max(0.001, (nanoTime.getAsLong() - begun) / 1e9);
            return String.format(Locale.ROOT, " %.1f/min", done / seconds * 60)
                    + (done == all ? "" : ", " + time(Math.round((all - done) * seconds / done)) + " left");
        }
    }
}
