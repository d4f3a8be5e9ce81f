-- What could not be taken of a file of which the rest was, so that each import tells it, also those that do not read the
-- file again. Line 0 is the file as a whole.
CREATE TABLE refusal (
  show_slug VARCHAR(80) NOT NULL,
  path VARCHAR(2000) NOT NULL,
  position INT NOT NULL,
  line INT NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  CONSTRAINT pk_refusal PRIMARY KEY (show_slug, path, position)
);
