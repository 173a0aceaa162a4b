-- One SQL for H2 and PostgreSQL: no ON CONFLICT, no RETURNING, no partial indexes; times come from the site's clock.

CREATE TABLE person (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name          varchar(80) NOT NULL,
  name_folded   varchar(80) NOT NULL UNIQUE,      -- lower case, single blanks: what sign-in compares
  password_hash varchar(200),                     -- Argon2id; null: comes in by link only
  teaches       boolean NOT NULL,
  created_at    timestamp with time zone NOT NULL
);

CREATE TABLE session (
  token_hash  char(64) PRIMARY KEY,               -- SHA-256 of the cookie, in hex
  person_id   bigint NOT NULL REFERENCES person (id),
  created_at  timestamp with time zone NOT NULL,
  expires_at  timestamp with time zone NOT NULL
);

CREATE TABLE throttle (
  bucket      varchar(120) PRIMARY KEY,
  tokens      double precision NOT NULL,
  filled_at   timestamp with time zone NOT NULL
);

CREATE TABLE one_time_token (
  token_hash  char(64) PRIMARY KEY,
  kind        varchar(20) NOT NULL,
  person_id   bigint REFERENCES person (id),      -- null: who uses it makes the first instructor
  expires_at  timestamp with time zone NOT NULL,
  used_at     timestamp with time zone
);

CREATE TABLE course (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title       varchar(120) NOT NULL,
  created_at  timestamp with time zone NOT NULL
);

CREATE TABLE membership (
  person_id   bigint NOT NULL REFERENCES person (id),
  course_id   bigint NOT NULL REFERENCES course (id),
  role        varchar(20) NOT NULL,
  PRIMARY KEY (person_id, course_id)
);
CREATE INDEX membership_by_course ON membership (course_id);

CREATE TABLE join_code (
  code        varchar(8) PRIMARY KEY,
  course_id   bigint NOT NULL REFERENCES course (id),
  seats       integer NOT NULL,
  used        integer NOT NULL,
  created_at  timestamp with time zone NOT NULL,
  expires_at  timestamp with time zone NOT NULL
);

CREATE TABLE form_request (
  request_id  varchar(40) PRIMARY KEY,
  person_id   bigint NOT NULL REFERENCES person (id),
  location    varchar(200) NOT NULL,
  created_at  timestamp with time zone NOT NULL
);

CREATE TABLE item_version (
  content_hash varchar(80) PRIMARY KEY,
  json         text NOT NULL
);

CREATE TABLE attempt (
  id          varchar(40) PRIMARY KEY,
  person_id   bigint NOT NULL REFERENCES person (id),
  quiz        varchar(40) NOT NULL,
  layout      varchar(10) NOT NULL,               -- page: all items on one page; item: one at a time
  seed        char(64) NOT NULL,
  created_at  timestamp with time zone NOT NULL
);
CREATE INDEX attempt_by_person ON attempt (person_id, created_at);

-- Append only. What is acknowledged is here, committed.
CREATE TABLE attempt_event (
  attempt_id  varchar(40) NOT NULL REFERENCES attempt (id),
  seq         integer NOT NULL,
  item        integer NOT NULL,                   -- 0: about the whole attempt
  kind        varchar(20) NOT NULL,
  payload     text NOT NULL,
  at          timestamp with time zone NOT NULL,
  request_id  varchar(200) NOT NULL,
  PRIMARY KEY (attempt_id, seq),
  UNIQUE (attempt_id, request_id)
);

CREATE TABLE grading_import (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id   bigint NOT NULL REFERENCES course (id),
  sha256      char(64) NOT NULL,                  -- of the file's bytes: the same file counts once
  exercise    varchar(80) NOT NULL,
  batch       text NOT NULL,
  imported_by bigint NOT NULL REFERENCES person (id),
  imported_at timestamp with time zone NOT NULL,
  UNIQUE (course_id, sha256)
);

CREATE TABLE submission (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  course_id    bigint NOT NULL REFERENCES course (id),
  exercise     varchar(80) NOT NULL,
  student      varchar(120) NOT NULL,             -- the platform's identity, such as a folder's name or a number
  student_folded varchar(120) NOT NULL,
  label        varchar(200) NOT NULL,             -- the name that people know them by, if the platform told one
  label_folded varchar(200) NOT NULL,
  UNIQUE (course_id, exercise, student_folded)
);

-- An instructor's word that this account is that student's: for all submissions of the course under this identity.
CREATE TABLE student_match (
  course_id    bigint NOT NULL REFERENCES course (id),
  student_folded varchar(120) NOT NULL,
  person_id    bigint NOT NULL REFERENCES person (id),
  confirmed_by bigint NOT NULL REFERENCES person (id),
  confirmed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (course_id, student_folded)
);
CREATE INDEX student_match_by_person ON student_match (person_id, course_id);

-- The newest row of a submission counts; older ones stay.
CREATE TABLE grade (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission_id bigint NOT NULL REFERENCES submission (id),
  import_id    bigint NOT NULL REFERENCES grading_import (id),
  messages     text NOT NULL,                     -- what is said about the submission as a whole, a line each
  notes        text NOT NULL,                     -- what intake put right or left out, a line each
  submitted_at timestamp with time zone,
  outcome      varchar(40) NOT NULL,
  points       numeric(10, 4) NOT NULL,
  points_max   numeric(10, 4) NOT NULL,
  mark_raw     numeric(10, 4),
  mark_final   numeric(10, 4),
  mark_max     numeric(10, 4) NOT NULL,
  withheld     boolean NOT NULL,
  provisional  boolean NOT NULL,
  UNIQUE (submission_id, import_id)
);

CREATE TABLE check_result (
  grade_id    bigint NOT NULL REFERENCES grade (id),
  place       integer NOT NULL,
  check_id    varchar(80) NOT NULL,
  verdict     varchar(20) NOT NULL,
  facts       text NOT NULL,                      -- the check as results.json has it
  PRIMARY KEY (grade_id, place)
);
