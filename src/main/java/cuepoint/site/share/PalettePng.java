// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.share;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pictures of few colours as PNG with a palette, which takes a third of the room.
///
/// Colours that differ in their lowest bits only become one: the one of them that most pixels have,
/// by majority vote (Boyer and Moore), so that plain areas keep their very colour.
final class PalettePng {
  private static final int MOST_COLOURS = 256;

  private PalettePng() {}

  /// The file.
  ///
  /// @param picture in {@link BufferedImage#TYPE_INT_RGB}
  static byte[] write(BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int bits = 5;
    int[] colours = colours(pixels, bits);
    while (colours.length > MOST_COLOURS) {
      bits--;
      colours = colours(pixels, bits);
    }
    byte[] index = index(colours, bits);
    IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] out = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < out.length; i++) {
      out[i] = index[cell(pixels[i], bits)];
    }
    return file(small);
  }

  /// For each cell of the colour space with any pixel in it, the colour of most of these.
  private static int[] colours(int[] pixels, int bits) {
    int[] votes = new int[1 << (3 * bits)];
    int[] elected = new int[votes.length];
    for (int pixel : pixels) {
      int cell = cell(pixel, bits);
      if (votes[cell] == 0) {
        elected[cell] = pixel | 0xff000000;
        votes[cell] = 1;
      } else {
        votes[cell] += elected[cell] == (pixel | 0xff000000) ? 1 : -1;
      }
    }
    // A cell whose votes cancelled out has its last candidate still.
    return Arrays.stream(elected).filter(colour -> colour != 0).toArray();
  }

  private static byte[] index(int[] colours, int bits) {
    byte[] index = new byte[1 << (3 * bits)];
    for (int i = 0; i < colours.length; i++) {
      index[cell(colours[i], bits)] = (byte) i;
    }
    return index;
  }

  private static int cell(int colour, int bits) {
    int drop = 8 - bits;
    int most = (1 << bits) - 1;
    int red = (colour >> (16 + drop)) & most;
    int green = (colour >> (8 + drop)) & most;
    int blue = (colour >> drop) & most;
    return (red << (2 * bits)) | (green << bits) | blue;
  }

  private static byte[] file(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(40_000);
    // In memory, not by way of a file of its own as ImageIO would.
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(picture, "png", stream)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
