// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.SourceFile;
import io.dracoonspring.transfer.internal.part.PartPlan;

/**
 * The content of one upload, as it was when the upload began.
 */
public interface SourceContent {

	/**
	 * Looks at a source.
	 * @param source where the content comes from
	 * @return the content as it is now
	 */
	static Mono<SourceContent> of(UploadSource source) {
		return blocking(() -> look(source));
	}

	/**
	 * Looks at a file of a directory that is held open.
	 * @param folder the directory
	 * @param name the name of the file
	 * @return the content as it is now
	 */
	static Mono<SourceContent> of(LocalFolder folder, Path name) {
		return blocking(() -> LocalSource.of(SourceFile.in(folder, name)));
	}

	private static Mono<SourceContent> blocking(Supplier<SourceContent> look) {
		return Mono.fromSupplier(look).subscribeOn(Schedulers.boundedElastic());
	}

	private static SourceContent look(UploadSource source) {
		if (source instanceof UploadSource.OfFile file) {
			return LocalSource.of(SourceFile.at(file.file()));
		}
		if (source instanceof UploadSource.OfResource resource) {
			return StreamContent.of(resource.resource());
		}
		if (source instanceof UploadSource.OfStream stream) {
			return new StreamContent(stream.stream(), stream.length(), null, "stream");
		}
		UploadSource.OfPublisher published = (UploadSource.OfPublisher) source;
		return new Published(published.publisher(), published.length());
	}

	/**
	 * Returns how long the content is.
	 * @return the number of bytes, {@code null} if that shows at the end only
	 */
	@Nullable Long length();

	/**
	 * Returns when the content was created.
	 * @return the time, {@code null} if that is not known
	 */
	@Nullable Instant created();

	/**
	 * Returns when the content was modified.
	 * @return the time, {@code null} if that is not known
	 */
	@Nullable Instant modified();

	/**
	 * Returns the file that has the content, to be sent without reading it.
	 * @return the file, {@code null} if the content comes from elsewhere
	 */
	default @Nullable Path file() {
		return null;
	}

	/**
	 * Makes parts of plain content that are read when they are sent.
	 * @param plan how it is cut
	 * @return the parts, {@code null} if the content can be read from start to end only
	 */
	default @Nullable PartSource unbuffered(PartPlan plan) {
		return null;
	}

	/**
	 * Makes parts in memory of the content.
	 * @param plan how it is cut
	 * @param encryptor encrypts the content, {@code null} to leave it as it is
	 * @return the parts
	 */
	PartSource buffered(PartPlan plan, @Nullable FileEncryptor encryptor);

	/**
	 * Checks that the content still is what it was. May block.
	 * @throws DracoonTransferException if it is not
	 */
	default void requireUnchanged() {
		// what is read once cannot change afterwards
	}

	/**
	 * Checks that the content is not longer than encryption allows.
	 * @throws DracoonTransferException if it is
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

	/**
	 * Say in a message what the content comes from.
	 * @return such as {@code file '/tmp/a.txt'}
	 */
	String describe();

	default DracoonTransferException changed(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.SOURCE_CHANGED,
				"The source " + describe() + " changed during the upload or has another length than announced: "
						+ "upload it again when nothing writes to it",
				cause);
	}

	default DracoonTransferException failed(Throwable ex) {
		return new DracoonTransferException(Reason.SOURCE_UNREADABLE,
				"The source " + describe() + " cannot be read: check where it comes from", ex);
	}

	/**
	 * Content that is read on a worker thread.
	 */
	interface Readable extends SourceContent {

		/**
		 * Opens the content. Whoever calls this closes the stream.
		 * @return the content from its start
		 * @throws IOException if it cannot be opened
		 */
		InputStream open() throws IOException;

		@Override
		default PartSource buffered(PartPlan plan, @Nullable FileEncryptor encryptor) {
			return new BufferedPartSource(this, plan, encryptor);
		}

	}

	/**
	 * Content that somebody publishes.
	 *
	 * @param publisher publishes the content, once
	 * @param length how many bytes it has, {@code null} if that is not known
	 */
	record Published(Publisher<? extends DataBuffer> publisher, @Nullable Long length) implements SourceContent {

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
