// SPDX-License-Identifier: Apache-2.0
package cuepoint.site.transcript;

/// A piece of a page, compressed so that it can stand between any others in one gzip stream.
///
/// @param deflated ends at a full byte and refers to nothing before itself
/// @param length of the piece before compression, in bytes
/// @param crc of the piece before compression
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Block(byte[] deflated, int length, int crc) {}
