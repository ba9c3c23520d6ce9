// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.internal.memory.Allocations;
import io.dracoonspring.transfer.internal.part.Checksums;

/**
 * Reads a region of a file piece by piece, on demand and never on the requesting thread.
 * The pieces are in the heap. Therefore no piece has to be released.
 */
final class FileRegion {

	private static final int READ_SIZE = 64 * 1024;

	// do not interrupt the thread that reads. An interrupt would close the channel on the
	// thread that cancels. The cancelling thread, possibly an event loop, would then wait
	// for the end of the read
	private static final Scheduler WORKERS = Schedulers
		.fromExecutor((task) -> DracoonSchedulers.boundedElastic().schedule(task));

	private static final Logger logger = LoggerFactory.getLogger(FileRegion.class);

	private final Callable<SeekableByteChannel> file;

	private final long offset;

	private final long length;

	private final SourceContent source;

	FileRegion(Callable<SeekableByteChannel> file, long offset, long length, SourceContent source) {
		this.file = file;
		this.offset = offset;
		this.length = length;
		this.source = source;
	}

	/**
	 * Reads the region, which must not be empty. {@code size} supplies the maximum number
	 * of bytes of the next piece.
	 */
	Flux<DataBuffer> read(IntSupplier size) {
		return Flux
			.<DataBuffer, Reader>generate(this::open, (reader, sink) -> reader.next(size.getAsInt(), sink),
					Reader::close)
			.subscribeOn(WORKERS);
	}

	/** Computes the MD5 of the region, 32 lower-case hexadecimal digits. */
	Mono<String> md5() {
		return Flux.defer(() -> (this.length > 0) ? read(() -> READ_SIZE) : Flux.empty())
			.collect(Checksums::md5, FileRegion::update)
			.map((digest) -> HexFormat.of().formatHex(digest.digest()));
	}

	private static void update(MessageDigest digest, DataBuffer piece) {
		try (DataBuffer.ByteBufferIterator buffers = piece.readableByteBuffers()) {
			buffers.forEachRemaining(digest::update);
		}
	}

	private Reader open() throws Exception {
		SeekableByteChannel channel;
		try {
			channel = this.file.call();
		}
		catch (IOException ex) {
			throw this.source.failed(ex);
		}
		return new Reader(channel);
	}

	/** Reads the region once. */
	private final class Reader {

		private final SeekableByteChannel channel;

		private long done;

		private Reader(SeekableByteChannel channel) {
			this.channel = channel;
		}

		private Reader next(int most, SynchronousSink<DataBuffer> sink) {
			try {
				sink.next(DefaultDataBufferFactory.sharedInstance.wrap(piece(most)));
			}
			catch (IOException ex) {
				throw FileRegion.this.source.failed(ex);
			}
			if (this.done == FileRegion.this.length) {
				sink.complete();
			}
			return this;
		}

		private ByteBuffer piece(int most) throws IOException {
			if (this.done == 0) {
				this.channel.position(FileRegion.this.offset);
			}
			int size = (int) Math.min(most, FileRegion.this.length - this.done);
			ByteBuffer piece = ByteBuffer.wrap(Allocations.bytes(size));
			int read = this.channel.read(piece);
			if (read < 0) {
				throw FileRegion.this.source.changed(null);
			}
			this.done += read;
			return piece.flip();
		}

		private void close() {
			try {
				this.channel.close();
			}
			catch (IOException ex) {
				// no data is lost, because the file was only read
				logger.debug("Could not close the source", ex);
			}
		}

	}

}
