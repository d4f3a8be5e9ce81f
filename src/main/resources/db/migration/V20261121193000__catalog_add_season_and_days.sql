-- What lists of episodes go by: the season, the date an episode is shown and sorted by (published, else
-- recorded, else estimated), and the days of the year it was published and recorded on (month * 100 + day).
ALTER TABLE episode ADD COLUMN season INT;
ALTER TABLE episode ADD COLUMN dated DATE;
ALTER TABLE episode ADD COLUMN published_day SMALLINT;
ALTER TABLE episode ADD COLUMN recorded_day SMALLINT;

UPDATE episode SET
  dated = COALESCE(published, recorded, estimated),
  published_day = EXTRACT(MONTH FROM published) * 100 + EXTRACT(DAY FROM published),
  recorded_day = EXTRACT(MONTH FROM recorded) * 100 + EXTRACT(DAY FROM recorded);

CREATE INDEX ix_episode__dated ON episode (dated);
CREATE INDEX ix_episode__show_dated ON episode (show_slug, dated);
CREATE INDEX ix_episode__show_season ON episode (show_slug, season);
CREATE INDEX ix_episode__published_day ON episode (published_day);
CREATE INDEX ix_episode__recorded_day ON episode (recorded_day);
