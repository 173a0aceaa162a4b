package roundtrip.grader.cli;

import java.io.PrintWriter;
import roundtrip.grader.Progress;

/** Progress for people: a bar on a terminal, a line for each submission otherwise. */
final class Console {
    private static final int WIDTH = 30;

    private Console() {}

    static Progress progress(PrintWriter print) {
        return isTerminal() ? new Bar(print) : new Lines(print);
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
        private int all;
        private int done;

        Bar(PrintWriter print) {
            this.print = print;
        }

        @Override
        public void begin(int submissions) {
            all = submissions;
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
            print.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + all + " " + shown
                    + " ".repeat(60 - shown.length()));
            if (done == all) {
                print.println();
            }
            print.flush();
        }
    }
}
