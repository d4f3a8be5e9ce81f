// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import cuepoint.address.Addresses;
import cuepoint.kernel.Slug;
import cuepoint.site.Pages;
import cuepoint.site.PlacedEpisode;
import cuepoint.site.SiteTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@SiteTest
class SharePictureIT {
  private static final String BASE = "http://localhost:8080";
  private static final int MOST_BYTES = 60_000;

  private final Pages pages;
  private final Pictures pictures;

  @Autowired
  SharePictureIT(Pages pages, Pictures pictures) {
    this.pictures = pictures;
    this.pages = pages;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/share.png",
        "/share/soft-hyphen.png",
        "/share/night-shift.png",
        "/share/soft-hyphen/1.png",
        "/share/soft-hyphen/4.png",
        "/share/soft-hyphen/6.png",
        "/share/soft-hyphen/7.png",
        "/share/soft-hyphen/7/topics/2.png",
        "/share/soft-hyphen/7/topics/5.png",
        "/share/soft-hyphen/4/topics/1.png",
        "/share/soft-hyphen/1/880.png",
        "/share/soft-hyphen/1/880-9880.png",
        "/share/soft-hyphen/2/0-3500.png",
        "/share/soft-hyphen/4/0.png"
      })
  void isThereInFullSizeAndLight(String address) throws IOException {
    MockHttpServletResponse response = pages.get(address);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("image/png");
    assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    byte[] png = response.getContentAsByteArray();
    assertThat(png).hasSizeLessThan(MOST_BYTES);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
    assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_BYTE_INDEXED);
    assertThat(dark(picture)).as("pixels of letters").isGreaterThan(500);
    String tag = Objects.requireNonNull(response.getHeader("ETag"));
    assertThat(pages.get(address, "If-None-Match", tag).getStatus()).isEqualTo(304);
  }

  private static int dark(BufferedImage picture) {
    int dark = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        dark += (picture.getRGB(x, y) >> 8 & 0xff) < 0x70 ? 1 : 0;
      }
    }
    return dark;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/share/nowhere.png",
        "/share/soft-hyphen/99.png",
        "/share/soft-hyphen/x.png",
        "/share/soft-hyphen/1/881.png",
        "/share/soft-hyphen/1/880-9881.png",
        "/share/soft-hyphen/1/880-880.png",
        "/share/soft-hyphen/1/880-.png",
        "/share/soft-hyphen/1/-5.png",
        "/share/soft-hyphen/1/99999999999999999999.png",
        "/share/soft-hyphen/1/topics/9.png",
        "/share/soft-hyphen/6/0.png",
        "/share/soft-hyphen/1/topics/x.png"
      })
  void isOfWhatThereIsAndOfNothingElse(String address) {
    assertThat(pages.get(address).getStatus()).isEqualTo(404);
  }

  @Test
  void leftTheArchiveWithItsEpisode() {
    assertThat(pages.get("/share/soft-hyphen/5.png").getStatus()).isEqualTo(410);
  }

  @Test
  void comesLaterWhereTooManyAreAskedForAtOnce() throws Exception {
    String address = "/share/soft-hyphen/1/10880-24880.png";
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ready = new CountDownLatch(1);
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<byte[]>> all = new ArrayList<>();
      all.add(askers.submit(() -> drawn("/0", begun, ready)));
      begun.await();
      AtomicInteger refused = new AtomicInteger();
      for (int i = 1; refused.get() == 0; i++) {
        String other = "/" + i;
        all.add(
            askers.submit(() -> {
              try {
                return drawn(other, begun, ready);
              } catch (Busy _) {
                refused.incrementAndGet();
                return new byte[0];
              }
            }));
        Thread.sleep(2);
      }
      MockHttpServletResponse busy = pages.get(address);
      assertThat(busy.getStatus()).isEqualTo(503);
      assertThat(busy.getHeader("Retry-After")).isEqualTo("5");
      assertThat(busy.getContentAsByteArray()).isEmpty();
      assertThat(pages.get("/share/soft-hyphen/1/881-24880.png").getStatus()).isEqualTo(404);
      ready.countDown();
      for (Future<byte[]> one : all) {
        one.get();
      }
    }
    assertThat(pages.get(address).getStatus()).isEqualTo(200);
  }

  private byte[] drawn(String address, CountDownLatch begun, CountDownLatch ready)
      throws InterruptedException {
    return pictures.of(
        address,
        "1",
        () -> "Title",
        title -> {
          begun.countDown();
          try {
            ready.await();
          } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
          }
          return new Card("Show", "#1", "", title, false, "", null, "Archive", "");
        });
  }

  @Test
  void moreDigitsAreTheSamePicture() {
    assertThat(pages.get("/share/soft-hyphen/001.png").getContentAsByteArray())
        .isEqualTo(pages.get("/share/soft-hyphen/1.png").getContentAsByteArray());
  }

  @ParameterizedTest
  @CsvSource({
    "/, /share.png",
    "/people, /share.png",
    "/soft-hyphen, /share/soft-hyphen.png",
    "/soft-hyphen/1/clocks-and-calendars, /share/soft-hyphen/1.png",
    "/soft-hyphen/1/clocks-and-calendars/transcript, /share/soft-hyphen/1.png",
    "/soft-hyphen/1/clocks-and-calendars/transcript?t=12, /share/soft-hyphen/1/10880.png",
    "'/soft-hyphen/1/clocks-and-calendars/transcript?t=12,17',/share/soft-hyphen/1/10880-19880.png",
    "/soft-hyphen/7/a-minute-is-not-a-minute/topics/1-sundials-and-their-shadows,"
        + " /share/soft-hyphen/7/topics/1.png"
  })
  void isNamedByItsPage(String page, String picture) {
    Document head = pages.page(page);
    assertThat(head.select("meta[property=og:image]").attr("content")).isEqualTo(BASE + picture);
    assertThat(head.select("meta[property=og:image:alt]").attr("content")).isNotBlank();
    assertThat(head.select("meta[name=twitter:card]").attr("content"))
        .isEqualTo("summary_large_image");
    assertThat(pages.get(picture).getStatus()).isEqualTo(200);
  }

  @Test
  void addressesAreThoseOfTheController() {
    Slug show = new Slug("soft-hyphen");
    assertThat(Addresses.share(show, 1, 880, 9880)).isEqualTo("/share/soft-hyphen/1/880-9880.png");
    assertThat(pages.page(PlacedEpisode.ADDRESS).select("meta[property=og:image]").attr("content"))
        .isEqualTo(BASE + Addresses.share(show, 7));
  }
}
