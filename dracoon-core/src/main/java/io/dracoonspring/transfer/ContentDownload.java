// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;

/**
 * Downloads content as a stream. Call exactly one of {@link #content()},
 * {@link #openInputStream()} and the {@code writeTo} methods, and call it once. The
 * download starts when the input stream is opened, or with the subscription to the result
 * of the other methods.
 * <p>
 * <strong>Only the content of a complete stream is verified.</strong> If the stream
 * fails, for example because of a wrong checksum, discard the content that it has
 * emitted. A {@link Download} to a file deletes content that fails the verification.
 */
@NotForImplementation
public interface ContentDownload {

	/**
	 * Returns the content. While the subscriber requests nothing, the client fetches only
	 * a few parts ahead. Cancelling ends the download. If the content has an
	 * authentication tag or a checksum, the last buffer is emitted after the verification
	 * of all content. Therefore a subscriber that knows the length can cancel after the
	 * last byte, and still has verified content.
	 * @return the content, in buffers for the subscriber to release
	 */
	Flux<DataBuffer> content();

	/**
	 * Writes the content to a stream, on a worker thread.
	 * @param output the stream to write to; it stays open
	 * @return the number of bytes written. It is emitted when all content is written and,
	 * if an authentication tag or a checksum exists, verified
	 */
	Mono<Long> writeTo(OutputStream output);

	/**
	 * Writes the content to a channel, on a worker thread.
	 * @param channel the channel to write to; it stays open
	 * @return the number of bytes written. It is emitted when all content is written and,
	 * if an authentication tag or a checksum exists, verified
	 */
	Mono<Long> writeTo(WritableByteChannel channel);

	/**
	 * Opens the content as an input stream, for code that needs one. Call this method on
	 * a thread that is allowed to block, because it waits for the first bytes.
	 * <p>
	 * If the download fails, reading fails with an {@link IOException}, and every further
	 * read fails as well. Therefore a caller that keeps reading does not see a regular
	 * end of stream. As in {@link #content()}, the last bytes arrive after all content
	 * has been verified. Interrupting the thread ends the download with an
	 * {@link java.io.InterruptedIOException}.
	 * @return the stream, for one thread at a time; closing it before its end cancels the
	 * download
	 * @throws java.io.FileNotFoundException if the file does not exist, or is not visible
	 * to the account
	 * @throws IOException if the download fails before the first byte. The cause is an
	 * exception of this library, or an {@link InterruptedException}
	 */
	default InputStream openInputStream() throws IOException {
		return ContentInputStream.open(content());
	}

	/**
	 * Tells whether all content has been read and verified. The authentication tag
	 * verifies an encrypted file, and the checksum of the server verifies a plain file.
	 * Call this method after the content has ended.
	 * @return {@code true} if the content is verified. {@code false} before the end,
	 * after a failure, and for content without tag or checksum. Archives, sections of
	 * plain files, and plain files whose checksum the server does not know have neither
	 * tag nor checksum
	 */
	boolean isVerified();

	/**
	 * Returns snapshots of the download, several per second, from now until the end of
	 * the download.
	 * @return the progress
	 */
	Flux<TransferProgress> progress();

	/**
	 * Cancels the download. The content then fails with the reason {@code CANCELLED}.
	 */
	void cancel();

}
