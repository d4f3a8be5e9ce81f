-- The pages that the notes link to, and those that were captured; of a captured page the address may not be known.
-- Everything but the address is worked out from the mentions and captures after
-- each import; an archive from before has them with its next import, which stores all notes anew.
CREATE TABLE article (
  article_id VARCHAR(10) NOT NULL,
  address VARCHAR(2000),
  site VARCHAR(300),
  repository VARCHAR(2000),
  title VARCHAR NOT NULL,
  href VARCHAR,
  topics INT NOT NULL,
  featured INT NOT NULL,
  episodes INT NOT NULL,
  first_dated DATE,
  last_dated DATE,
  captures INT NOT NULL,
  CONSTRAINT pk_article PRIMARY KEY (article_id)
);

CREATE INDEX ix_article__site ON article (site);
CREATE INDEX ix_article__last_dated ON article (last_dated);

-- Which link of which part of the notes leads to it; the key is that of the link.
CREATE TABLE mention (
  episode_id BIGINT NOT NULL,
  part VARCHAR(10) NOT NULL,
  part_position INT NOT NULL,
  position INT NOT NULL,
  article_id VARCHAR(10) NOT NULL,
  featured BOOLEAN NOT NULL,
  CONSTRAINT pk_mention PRIMARY KEY (episode_id, part, part_position, position),
  CONSTRAINT fk_mention__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id),
  CONSTRAINT fk_mention__article FOREIGN KEY (article_id) REFERENCES article (article_id)
);

CREATE INDEX ix_mention__article ON mention (article_id);

-- The revision of the store up to which what is told of articles has been worked out.
CREATE TABLE article_settled (
  revision BIGINT NOT NULL,
  CONSTRAINT pk_article_settled PRIMARY KEY (revision)
);

INSERT INTO article_settled (revision) VALUES (0);
