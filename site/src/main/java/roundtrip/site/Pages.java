package roundtrip.site;

import roundtrip.site.account.AccountPages;
import roundtrip.site.chapter.ChapterPages;
import roundtrip.site.course.CoursePages;
import roundtrip.site.grades.GradePages;
import roundtrip.site.grades.ImportPages;
import roundtrip.site.grades.MatchPages;
import roundtrip.site.page.Assets;
import roundtrip.site.quiz.AttemptPages;
import roundtrip.site.quiz.CheckUpPages;

/** Everything that answers requests. */
record Pages(
        HomePage home,
        ChapterPages chapter,
        AccountPages account,
        ProgressPage progress,
        CheckUpPages checkUps,
        AttemptPages attempts,
        CoursePages courses,
        ImportPages imports,
        GradePages grades,
        MatchPages matches,
        Health health,
        Assets assets) {}
