package roundtrip.grader.run;

import java.io.IOException;
import roundtrip.grader.intake.Intake;

/** Hears of every start and every process before any student code runs. What it throws ends the whole batch: nothing runs unrecorded. */
public interface Witness {
    /** Before anything of a submission starts. */
    Start start(Batch.Item item, Intake intake) throws IOException;

    /** A compile worker, which serves many submissions. */
    void worker(ProcessHandle process) throws IOException;

    /** One start of one submission. */
    interface Start {
        /** False when the grader died with this submission so often that it must not run again. */
        boolean isAllowed();

        void process(ProcessHandle process) throws IOException;
    }

    /** Keeps no record and allows everything; for runs that nobody resumes. */
    static Witness none() {
        Start any = new Start() {
            @Override
            public boolean isAllowed() {
                return true;
            }

            @Override
            public void process(ProcessHandle process) {}
        };
        return new Witness() {
            @Override
            public Start start(Batch.Item item, Intake intake) {
                return any;
            }

            @Override
            public void worker(ProcessHandle process) {}
        };
    }
}
