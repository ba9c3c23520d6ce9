// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.resume.DownloadState;

/**
 * Reads the temporary file of an interrupted download. The file is never written, because
 * the process that created it may still use it. All methods block.
 *
 * @param path the path of the temporary file
 * @param received the number of bytes received
 * @param checksum the CRC-32C of these bytes, {@code null} if it is not known
 */
record PartialDownload(Path path, long received, @Nullable Long checksum) {

	private static final int PIECE = 64 * 1024;

	/**
	 * Returns the temporary file of an interrupted download.
	 * @throws DracoonTransferException if the path cannot be the path of a temporary file
	 */
	static PartialDownload of(DownloadState state) {
		Path path = Path.of(state.temporary());
		if (!TargetDirectory.isPartial(Path.of(state.target()), path)) {
			throw new DracoonTransferException(Reason.CONTENT_CHANGED,
					"The token names '" + path + "', which is no temporary file of a download to '" + state.target()
							+ "': download the file again from the start",
					null);
		}
		return new PartialDownload(path, state.received(), state.checksum());
	}

	/**
	 * Reads the received content in pieces.
	 * @throws DracoonTransferException if the file is missing or too short
	 * @throws IOException if the file cannot be read
	 */
	void read(TargetDirectory directory, Content content) throws IOException {
		byte[] piece = new byte[PIECE];
		try (FileChannel channel = directory.openForReading(this.path)) {
			long left = this.received;
			while (left > 0) {
				int read = channel.read(ByteBuffer.wrap(piece, 0, (int) Math.min(PIECE, left)));
				if (read < 0) {
					throw lost(null);
				}
				content.next(piece, read);
				left -= read;
			}
		}
		catch (NoSuchFileException ex) {
			throw lost(ex);
		}
	}

	/**
	 * Compares the CRC-32C of the read content with the CRC-32C of the received content,
	 * if the latter is known.
	 * @throws DracoonTransferException if the checksums differ
	 */
	void require(long checksum) {
		if (this.checksum != null && this.checksum != checksum) {
			throw lost(null);
		}
	}

	private DracoonTransferException lost(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.CONTENT_CHANGED,
				"The temporary file '" + this.path
						+ "' is gone or has other content than was received: download the file again from the start",
				cause);
	}

	@FunctionalInterface
	interface Content {

		void next(byte[] piece, int length) throws IOException;

	}

}
