// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.home;

import cuepoint.address.Addresses;
import cuepoint.catalog.Anniversaries;
import cuepoint.site.Crumb;
import cuepoint.site.EpisodeGroup;
import cuepoint.site.Frame;
import cuepoint.site.Frames;
import cuepoint.site.NotFound;
import cuepoint.site.Words;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was published or recorded on today's day in other years, or on any day.
@Controller
class OnThisDayController {
  private static final String PATH = "/on-this-day";

  private final Frames frames;
  private final Anniversaries anniversaries;
  private final OnThisDay onThisDay;
  private final Words words;
  private final Clock clock;

  OnThisDayController(
      Frames frames, Anniversaries anniversaries, OnThisDay onThisDay, Words words, Clock clock) {
    this.frames = frames;
    this.anniversaries = anniversaries;
    this.onThisDay = onThisDay;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String today(Model model) {
    LocalDate today = LocalDate.now(clock);
    MonthDay day = MonthDay.from(today);
    String title = words.of("day.today", words.day(day));
    List<EpisodeGroup> groups = onThisDay.groups(DaysOfYear.celebrated(today), today);
    String lead = lead(groups, day);
    Frame frame = frames.page(title, lead, PATH).called(words.of("day.title"));
    model.addAttribute("page", page(frame, title, lead, groups, day, today));
    return "home/day";
  }

  /// @param written month and day, `04-26`
  @GetMapping(PATH + "/{day}")
  String day(@PathVariable("day") String written, Model model) {
    MonthDay day =
        parsed(written)
            .orElseThrow(() ->
                new NotFound(
                    null, "error.no-day", List.of(new Crumb(words.of("day.title"), PATH))));
    LocalDate today = LocalDate.now(clock);
    List<EpisodeGroup> groups = onThisDay.groups(List.of(day), today);
    String lead = lead(groups, day);
    String title = words.day(day);
    Crumb above = new Crumb(words.of("day.title"), PATH);
    Frame frame = frames.page(title, lead, Addresses.onThisDay(day), above);
    Frame shown = groups.isEmpty() ? frame.unlisted() : frame;
    model.addAttribute("page", page(shown, title, lead, groups, day, today));
    return "home/day";
  }

  private OnThisDayPage page(
      Frame frame,
      String title,
      String lead,
      List<EpisodeGroup> groups,
      MonthDay day,
      LocalDate today) {
    NavigableSet<MonthDay> days = anniversaries.days(today);
    return new OnThisDayPage(
        frame, title, lead, groups, onThisDay.before(days, day), onThisDay.after(days, day));
  }

  private String lead(Collection<EpisodeGroup> groups, MonthDay day) {
    int episodes = groups.stream().mapToInt(group -> group.episodes().size()).sum();
    return words.of("day.lead", episodes, words.day(day));
  }

  private static Optional<MonthDay> parsed(String written) {
    try {
      return Optional.of(MonthDay.parse("--" + written));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
