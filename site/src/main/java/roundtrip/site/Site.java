package roundtrip.site;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import roundtrip.quiz.Quizzes;
import roundtrip.site.account.AccountPages;
import roundtrip.site.account.Gate;
import roundtrip.site.account.Links;
import roundtrip.site.account.Passwords;
import roundtrip.site.account.People;
import roundtrip.site.account.Sessions;
import roundtrip.site.account.Throttle;
import roundtrip.site.chapter.Chapter;
import roundtrip.site.chapter.ChapterPages;
import roundtrip.site.course.CoursePages;
import roundtrip.site.course.Courses;
import roundtrip.site.course.JoinCodes;
import roundtrip.site.grades.GradePages;
import roundtrip.site.grades.Grades;
import roundtrip.site.grades.ImportPages;
import roundtrip.site.grades.Imports;
import roundtrip.site.grades.MatchPages;
import roundtrip.site.grades.Matches;
import roundtrip.site.page.Assets;
import roundtrip.site.page.Headers;
import roundtrip.site.page.JettyRefusals;
import roundtrip.site.page.Refusals;
import roundtrip.site.page.Views;
import roundtrip.site.quiz.AttemptPages;
import roundtrip.site.quiz.CheckUpPages;
import roundtrip.site.quiz.CheckUps;
import roundtrip.site.store.Database;
import roundtrip.site.store.FormRequests;

/** The running site. Between two requests it keeps nothing: everything stands in the database. */
final class Site implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    private static final int UPLOAD_MIB = 65;

    private final Javalin javalin;
    private final Routes routes;
    private final Links links;
    private final People people;

    private Site(Javalin javalin, Routes routes, Links links, People people) {
        this.javalin = javalin;
        this.routes = routes;
        this.links = links;
        this.people = people;
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @throws io.javalin.util.JavalinBindException if the port is taken
     */
    static Site start(int port, Database database, Quizzes quizzes, Clock clock, SecureRandom random) {
        Jdbi jdbi = database.jdbi();
        Assets assets = new Assets();
        Views views = new Views(assets, random);
        Sessions sessions = new Sessions(jdbi, clock, random);
        People people = new People(jdbi, clock);
        Links links = new Links(jdbi, clock, random);
        Courses courses = new Courses(jdbi, clock);
        JoinCodes codes = new JoinCodes(jdbi, clock, random);
        Grades grades = new Grades(jdbi);
        Matches matches = new Matches(jdbi, clock);
        FormRequests requests = new FormRequests(jdbi, clock);
        CheckUps checkUps = new CheckUps(quizzes, jdbi, clock, random);
        Chapter chapter = new Chapter();
        CoursePages coursePages = new CoursePages(courses, codes, requests, views, clock);
        Routes routes = new Routes(new Pages(
                new HomePage(views, checkUps, grades, matches, courses),
                new ChapterPages(chapter, views),
                new AccountPages(
                        jdbi,
                        views,
                        sessions,
                        people,
                        new Passwords(),
                        new Throttle(jdbi, clock),
                        links,
                        codes,
                        courses),
                new ProgressPage(views, checkUps, chapter, grades, matches),
                new CheckUpPages(checkUps, views),
                new AttemptPages(checkUps, chapter, views),
                coursePages,
                new ImportPages(coursePages, new Imports(database, clock), views),
                new GradePages(coursePages, courses, grades, matches, checkUps, views),
                new MatchPages(coursePages, matches, requests),
                new Health(database),
                assets));
        Javalin javalin = Javalin.create(config -> {
            configure(config, port, assets);
            config.routes.before(ctx -> Headers.onEveryAnswer(ctx, random));
            Gate gate = new Gate(sessions);
            config.routes.beforeMatched(gate::pass);
            new Refusals(views, gate::recognise).install(config.routes);
            routes.install(config.routes);
        });
        return new Site(javalin.start(), routes, links, people);
    }

    URI uri() {
        return URI.create("http://" + HOST + ":" + javalin.port());
    }

    Routes routes() {
        return routes;
    }

    Links links() {
        return links;
    }

    People people() {
        return people;
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, int port, Assets assets) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.host = HOST;
        config.jetty.port = port;
        config.jetty.multipartConfig.maxFileSize(UPLOAD_MIB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(UPLOAD_MIB, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyRefusals(assets)));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }
}
