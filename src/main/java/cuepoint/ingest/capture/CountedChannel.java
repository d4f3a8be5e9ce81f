// SPDX-License-Identifier: Apache-2.0
package cuepoint.ingest.capture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;

/// A channel that gives no more than it is allowed to, so that headers without an end, or ones
/// packed a thousandfold, end.
class CountedChannel implements ReadableByteChannel {
  private final ReadableByteChannel channel;
  private long allowed = Long.MAX_VALUE;
  private String reason = "";

  private CountedChannel(ReadableByteChannel channel) {
    this.channel = channel;
  }

  /// Counts what is read of a channel; it stays seekable where it is.
  static CountedChannel of(ReadableByteChannel channel) {
    return channel instanceof SeekableByteChannel seekable
        ? of(seekable)
        : new CountedChannel(channel);
  }

  /// Counts what is read of a channel that can be sought in.
  static Seekable of(SeekableByteChannel channel) {
    return new Seekable(channel);
  }

  /// Sets how many bytes may be read from now on.
  ///
  /// @param otherwise what it means when there are more
  void allow(long bytes, String otherwise) {
    allowed = bytes;
    reason = otherwise;
  }

  /// Lets everything be read from now on.
  void allowAll() {
    allow(Long.MAX_VALUE, "");
  }

  /// Checks that nobody sought beyond the end.
  void requireWithin() throws IOException {}

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (allowed <= 0) {
      throw new TooMuch(reason);
    }
    int read = channel.read(into);
    allowed -= Math.max(0, read);
    return read;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// More than anything sound would hold.
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(String reason) {
      super(reason);
    }
  }

  /// One that can be sought in; seeking is not counted.
  static final class Seekable extends CountedChannel implements SeekableByteChannel {
    private final SeekableByteChannel channel;

    private Seekable(SeekableByteChannel channel) {
      super(channel);
      this.channel = channel;
    }

    @Override
    void requireWithin() throws IOException {
      if (channel.position() > channel.size()) {
        throw new EOFException();
      }
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      channel.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int write(ByteBuffer from) {
      throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }
  }
}
