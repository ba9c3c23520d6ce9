// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.PartPlan;

/**
 * Sends plain parts directly from disk. Only small pieces of the content are in the
 * memory of this process at a time.
 */
final class FilePartSource implements PartSource {

	// enough to keep the connections busy while the next digest is computed
	private static final int DIGESTS_AHEAD = 2;

	// for each connection, enough to keep it busy while the pieces of other connections
	// are read
	private static final int PIECES_AHEAD = 8;

	private final SourceContent source;

	private final Callable<SeekableByteChannel> content;

	private final PartPlan plan;

	/**
	 * Creates a source. If {@code source} provides the path of the file, the file can be
	 * sent without a copy in the memory of this process.
	 */
	FilePartSource(SourceContent source, Callable<SeekableByteChannel> content, PartPlan plan) {
		this.source = source;
		this.content = content;
		this.plan = plan;
	}

	@Override
	public long partMemory() {
		return 0;
	}

	@Override
	public Flux<PartBody> parts(MemoryReservation reservation) {
		return Flux.fromStream(this.plan::parts)
			.map((part) -> new FilePart(this.source, this.content, part))
			.flatMapSequential((part) -> part.md5().thenReturn(part), DIGESTS_AHEAD, 1);
	}

	@Override
	public long length() {
		return this.plan.size();
	}

	@Override
	public @Nullable PlainFileKey fileKey() {
		return null;
	}

	@Override
	public Mono<String> md5() {
		return region(this.source, this.content, 0, this.plan.size()).md5();
	}

	private static FileRegion region(SourceContent source, Callable<SeekableByteChannel> content, long offset,
			long length) {
		return new FileRegion(content, offset, length, source);
	}

	/** Represents a region of the file. */
	private static final class FilePart implements PartBody {

		private final SourceContent source;

		private final PartPlan.Part part;

		private final FileRegion region;

		private final Mono<String> md5;

		private FilePart(SourceContent source, Callable<SeekableByteChannel> content, PartPlan.Part part) {
			this.source = source;
			this.part = part;
			this.region = region(source, content, part.offset(), part.length());
			this.md5 = this.region.md5().cache();
		}

		@Override
		public PartPlan.Part part() {
			return this.part;
		}

		@Override
		public Mono<String> md5() {
			return this.md5;
		}

		@Override
		public Mono<Void> requireUnchanged() {
			return Mono.zip(this.md5, this.region.md5()).flatMap((digests) -> {
				boolean same = digests.getT1().equals(digests.getT2());
				return same ? Mono.<Void>empty() : Mono.error(this.source.changed(null));
			});
		}

		@Override
		public Mono<Void> writeTo(ClientHttpRequest request, PartOutput output) {
			if (this.part.length() == 0) {
				return request.setComplete();
			}
			// with TLS the bytes must be read before their encryption. Read them here,
			// because the network library would use smaller pieces and block an event
			// loop. With a bandwidth limit, read pieces, too, because the limit delays
			// single pieces. The extra CPU time does not matter then
			Path file = this.source.file();
			if (file != null && output.isOpen() && request instanceof ZeroCopyHttpOutputMessage zeroCopy
					&& "http".equals(request.getURI().getScheme())) {
				return zeroCopy.writeWith(file, this.part.offset(), this.part.length());
			}
			return request.writeWith(output.paced(this.region.read(output::slice), PIECES_AHEAD));
		}

		@Override
		public void release() {
			// the file belongs to the caller
		}

	}

}
