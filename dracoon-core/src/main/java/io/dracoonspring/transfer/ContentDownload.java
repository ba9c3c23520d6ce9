// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One download as a stream. Nothing happens before somebody subscribes, and it happens
 * once: of {@link #content()}, {@link #openStream()} and the {@code writeTo} methods one
 * can be used, one time.
 * <p>
 * <strong>What has arrived is not verified before the stream completes.</strong> If it
 * fails, for example with a wrong checksum or authentication tag, throw away what came
 * before; a download to a file does that by itself.
 */
public interface ContentDownload {

	/**
	 * Returns the content. No more is fetched ahead than a few parts while nobody asks
	 * for it; cancelling ends the download. The last buffer comes when all has been
	 * verified, as far as there is something to verify it with, so that whoever stops at
	 * the last byte has verified content, too.
	 * @return the content, in buffers for the subscriber to release
	 */
	Flux<DataBuffer> content();

	/**
	 * Writes the content to a stream, on a worker thread.
	 * @param output where to; stays open
	 * @return the number of bytes written, once they are complete, and verified as far as
	 * there is something to verify them with
	 */
	Mono<Long> writeTo(OutputStream output);

	/**
	 * Writes the content to a channel, on a worker thread.
	 * @param channel where to; stays open
	 * @return the number of bytes written, once they are complete, and verified as far as
	 * there is something to verify them with
	 */
	Mono<Long> writeTo(WritableByteChannel channel);

	/**
	 * Opens the content as a stream to read from, for code that knows input streams only,
	 * on a thread that may block. Waits for the first bytes.
	 * <p>
	 * A failure is an {@link IOException} and stays one: whoever reads on does not meet
	 * an end. As in {@link #content()}, the last bytes come when all has been verified.
	 * Interrupting the thread ends the download with an
	 * {@link java.io.InterruptedIOException}.
	 * @return the stream, for one thread at a time; closing it before its end cancels the
	 * download
	 * @throws java.io.FileNotFoundException if there is no such file, or none that the
	 * account may see
	 * @throws IOException if the download fails before the first byte; its cause is the
	 * exception of this library
	 */
	default InputStream openStream() throws IOException {
		return ContentInputStream.open(content());
	}

	/**
	 * Tells whether all content has been read and is proven: by the authentication tag of
	 * an encrypted file, or by the server's checksum of a plain one. To be asked when the
	 * content has ended.
	 * @return {@code true} if it is proven; {@code false} before the end, after a
	 * failure, and where there was nothing to prove it with: sections of plain files,
	 * archives, plain files whose checksum the server does not know
	 */
	boolean isVerified();

	/**
	 * Returns glances at the download, some per second, from now until it ends.
	 * @return the progress
	 */
	Flux<TransferProgress> progress();

	/**
	 * Gives up and let the content fail with the reason {@code CANCELLED}.
	 */
	void cancel();

}
