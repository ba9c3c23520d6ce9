// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.transfer.UploadSource;

/**
 * Uploads a file, downloads it, compares the copy with the source byte for byte, and
 * deletes the file in DRACOON.
 */
@Component
class RoundTrip {

	private static final int BLOCK_SIZE = 64 * 1024;

	private final DracoonOperations files;

	RoundTrip(DracoonOperations files) {
		this.files = files;
	}

	/**
	 * Runs the round trip.
	 * @param source the content, which is read twice
	 * @param room the path of the room
	 * @param name the name of the file; DRACOON appends a number in case of a name
	 * conflict
	 * @return the measured values
	 * @throws IOException if the source cannot be read
	 */
	RoundTripReport run(Resource source, String room, String name) throws IOException {
		if (!this.files.exists(room)) {
			throw new RoundTripException("There is no room '" + room + "' that this account can see.",
					"Set the property 'sample.demo.room' to the path of a room, such as /Vault.");
		}
		long start = System.nanoTime();
		Node file = this.files.upload(room + "/" + name, UploadSource.of(source),
				(options) -> options.withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		try {
			long stored = System.nanoTime();
			String path = room + "/" + file.name();
			long size = this.files.read(path, (copy) -> compare(source, copy));
			return new RoundTripReport(path, size, Boolean.TRUE.equals(file.isEncrypted()), stored - start,
					System.nanoTime() - stored);
		}
		finally {
			this.files.delete(file);
		}
	}

	private static long compare(Resource source, InputStream copy) throws IOException {
		try (InputStream original = source.getInputStream()) {
			return compare(original, copy);
		}
	}

	static long compare(InputStream original, InputStream copy) throws IOException {
		long position = 0;
		while (true) {
			byte[] expected = original.readNBytes(BLOCK_SIZE);
			byte[] actual = copy.readNBytes(BLOCK_SIZE);
			int mismatch = Arrays.mismatch(expected, actual);
			if (mismatch >= 0) {
				throw new RoundTripException(
						"The downloaded copy differs from the source at byte " + (position + mismatch) + ".",
						"Check whether the source has changed in the meantime. If not, please report this.");
			}
			if (expected.length == 0) {
				return position;
			}
			position += expected.length;
		}
	}

}
