// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.SourceFile;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.scan.ScanFeed;

/** Provides the content of one upload, in its state at the start of the upload. */
public interface SourceContent {

	static Mono<SourceContent> of(UploadSource source) {
		return blocking(() -> look(source));
	}

	static Mono<SourceContent> of(LocalFolder folder, Path name) {
		return blocking(() -> LocalSource.of(SourceFile.in(folder, name)));
	}

	private static Mono<SourceContent> blocking(Supplier<SourceContent> look) {
		return Mono.fromSupplier(look).subscribeOn(DracoonSchedulers.boundedElastic());
	}

	private static SourceContent look(UploadSource source) {
		Path file = source.file();
		if (file != null) {
			return LocalSource.of(SourceFile.at(file));
		}
		Resource resource = source.resource();
		if (resource != null) {
			return StreamContent.of(resource, source.length());
		}
		return new Published(Objects.requireNonNull(source.content()), source.length(), null);
	}

	/**
	 * Returns the number of bytes, {@code null} if it is known only at the end of the
	 * content.
	 */
	@Nullable Long length();

	@Nullable Instant created();

	@Nullable Instant modified();

	/**
	 * Returns the path of the file that stores the content, if the content can be sent
	 * directly from this path. Otherwise returns {@code null}.
	 */
	default @Nullable Path file() {
		return null;
	}

	/**
	 * Returns the path of the local file that has the content, {@code null} if there is
	 * none.
	 */
	default @Nullable Path path() {
		return null;
	}

	/** Returns the feed that gets all content, {@code null} if it is not scanned. */
	default @Nullable ScanFeed feed() {
		return null;
	}

	/** Returns this content as content that a scanner gets while it is sent. */
	SourceContent scanned(ScanFeed feed);

	/**
	 * Returns the content for another read from its start, {@code null} if the content
	 * can be read only once.
	 */
	default @Nullable Flux<DataBuffer> again() {
		return null;
	}

	/**
	 * Creates parts of plain content that are read while they are sent. Returns
	 * {@code null} if the content can be read only from start to end.
	 */
	default @Nullable PartSource unbuffered(PartPlan plan) {
		return null;
	}

	/** Creates parts in memory. {@code encryptor} is {@code null} for plain content. */
	PartSource buffered(PartPlan plan, @Nullable FileEncryptor encryptor);

	/**
	 * Checks that the content is unchanged. May block.
	 * @throws DracoonTransferException if it has changed
	 */
	default void requireUnchanged() {
		// content that is read only once cannot change afterwards
	}

	/**
	 * Checks that the content is not longer than encryption allows.
	 * @throws DracoonTransferException if the content is longer
	 */
	default void requireEncryptable() {
		Long length = length();
		if (length != null && length > FileEncryptor.MAX_LENGTH) {
			throw new DracoonTransferException(Reason.OTHER,
					"The source " + describe() + " is longer than encryption allows: split it into files of at most "
							+ FileEncryptor.MAX_LENGTH + " bytes",
					null);
		}
	}

	/** Describes the source in messages, such as {@code file '/tmp/a.txt'}. */
	String describe();

	default DracoonTransferException changed(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.SOURCE_CHANGED,
				"The source " + describe() + " changed during the upload or has another length than announced: "
						+ "upload it again when nothing writes to it",
				cause);
	}

	default DracoonTransferException failed(Throwable ex) {
		return new DracoonTransferException(Reason.SOURCE_UNREADABLE,
				"The source " + describe() + " cannot be read: check that it is accessible", ex);
	}

	/** Represents content that is read on a worker thread. */
	interface Readable extends SourceContent {

		/**
		 * Opens the content from its start. The caller closes the stream.
		 * @throws IOException if it cannot be opened
		 */
		InputStream open() throws IOException;

		@Override
		default SourceContent scanned(ScanFeed feed) {
			return new ScannedSource(this, feed);
		}

		@Override
		default PartSource buffered(PartPlan plan, @Nullable FileEncryptor encryptor) {
			return new BufferedPartSource(this, plan, encryptor);
		}

	}

	/**
	 * Represents published content.
	 *
	 * @param publisher the publisher of the content, which supports one subscription
	 * @param length the number of bytes, {@code null} if it is not known
	 * @param feed gets the content, {@code null} if it is not scanned
	 */
	record Published(Publisher<? extends DataBuffer> publisher, @Nullable Long length,
			@Nullable ScanFeed feed) implements SourceContent {

		@Override
		public SourceContent scanned(ScanFeed feed) {
			return new Published(this.publisher, this.length, feed);
		}

		@Override
		public @Nullable Instant created() {
			return null;
		}

		@Override
		public @Nullable Instant modified() {
			return null;
		}

		@Override
		public PartSource buffered(PartPlan plan, @Nullable FileEncryptor encryptor) {
			return new PublishedPartSource(this, plan, encryptor);
		}

		@Override
		public String describe() {
			return "stream of buffers";
		}

	}

}
