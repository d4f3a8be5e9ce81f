// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

/// The CRC-32 of two byte strings in a row, from the checksums of each; neither is read again.
///
/// A CRC-32 is the remainder of a polynomial over GF(2). Appending n bytes multiplies what came
/// before by x^(8n) modulo the CRC's polynomial, and x^(8n) is a product of the squares x^(2^k).
/// The idea is zlib's `crc32_combine`; bits are kept reflected, so the highest bit is x^0.
final class CombinedCrc {
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int ONE = 0x80000000;
  private static final int X = 0x40000000;

  /// x^(2^k) for k from 0 to 31.
  private static final int[] SQUARES = squares();

  private CombinedCrc() {}

  /// The checksum of both.
  ///
  /// @param secondLength bytes of the second string
  static int of(int first, int second, long secondLength) {
    return multiply(powerOfBytes(secondLength), first) ^ second;
  }

  /// x^(8n) modulo the polynomial.
  private static int powerOfBytes(long n) {
    int power = ONE;
    int k = 3;
    for (long rest = n; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        power = multiply(SQUARES[k & 31], power);
      }
      k++;
    }
    return power;
  }

  private static int multiply(int a, int b) {
    int product = 0;
    int shifted = b;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
    }
    return product;
  }

  private static int[] squares() {
    int[] squares = new int[32];
    squares[0] = X;
    for (int k = 1; k < 32; k++) {
      squares[k] = multiply(squares[k - 1], squares[k - 1]);
    }
    return squares;
  }
}
