-- The show notes: topics, sponsors and sections, each with its text as clean HTML and its links.
CREATE TABLE topic (
  episode_id BIGINT NOT NULL,
  position INT NOT NULL,
  label VARCHAR(500) NOT NULL,
  host VARCHAR(500),
  headline VARCHAR NOT NULL,
  link VARCHAR,
  html VARCHAR NOT NULL,
  CONSTRAINT pk_topic PRIMARY KEY (episode_id, position),
  CONSTRAINT fk_topic__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id)
);

CREATE TABLE sponsor (
  episode_id BIGINT NOT NULL,
  position INT NOT NULL,
  name VARCHAR(1000) NOT NULL,
  slug VARCHAR(80) NOT NULL,
  url VARCHAR,
  html VARCHAR NOT NULL,
  CONSTRAINT pk_sponsor PRIMARY KEY (episode_id, position),
  CONSTRAINT fk_sponsor__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id)
);

CREATE INDEX ix_sponsor__slug ON sponsor (slug);

CREATE TABLE section (
  episode_id BIGINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  heading VARCHAR NOT NULL,
  html VARCHAR NOT NULL,
  CONSTRAINT pk_section PRIMARY KEY (episode_id, position),
  CONSTRAINT fk_section__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id)
);

-- A link belongs to the topic, sponsor or section of that position.
CREATE TABLE link (
  episode_id BIGINT NOT NULL,
  part VARCHAR(10) NOT NULL,
  part_position INT NOT NULL,
  position INT NOT NULL,
  text VARCHAR NOT NULL,
  href VARCHAR NOT NULL,
  CONSTRAINT pk_link PRIMARY KEY (episode_id, part, part_position, position),
  CONSTRAINT fk_link__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id),
  CONSTRAINT ck_link__part CHECK (part IN ('topic', 'sponsor', 'section'))
);

-- Who is in an episode; a name nobody can place has no slug and no page.
CREATE TABLE appearance (
  episode_id BIGINT NOT NULL,
  position INT NOT NULL,
  role VARCHAR(10) NOT NULL,
  name VARCHAR(500) NOT NULL,
  slug VARCHAR(80),
  url VARCHAR,
  inferred BOOLEAN NOT NULL,
  CONSTRAINT pk_appearance PRIMARY KEY (episode_id, position),
  CONSTRAINT fk_appearance__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id),
  CONSTRAINT ck_appearance__role CHECK (role IN ('host', 'guest'))
);

CREATE INDEX ix_appearance__slug ON appearance (slug);
