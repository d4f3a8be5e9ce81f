-- What streams of topics go by: who brought a topic (several at times), and the site it features. Both are
-- worked out when an episode is stored; the next import stores all of them anew.
ALTER TABLE topic ADD COLUMN site VARCHAR(255);
CREATE INDEX ix_topic__site ON topic (site);

CREATE TABLE topic_host (
  episode_id BIGINT NOT NULL,
  position INT NOT NULL,
  slug VARCHAR(80) NOT NULL,
  name VARCHAR(500) NOT NULL,
  CONSTRAINT pk_topic_host PRIMARY KEY (episode_id, position, slug),
  CONSTRAINT fk_topic_host__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id)
);

CREATE INDEX ix_topic_host__slug ON topic_host (slug);

-- A sponsor's slug without hyphens: spellings that differ only there are one sponsor.
ALTER TABLE sponsor ADD COLUMN solid_slug VARCHAR(80);
UPDATE sponsor SET solid_slug = REPLACE(slug, '-', '');
CREATE INDEX ix_sponsor__solid_slug ON sponsor (solid_slug);
