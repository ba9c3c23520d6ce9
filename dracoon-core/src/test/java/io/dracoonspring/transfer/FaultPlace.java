// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.function.IntSupplier;

import io.dracoonspring.emulator.StorageMode;

/**
 * A transfer and the trouble it gets into.
 */
interface FaultPlace {

	StorageMode storage();

	Kind kind();

	/**
	 * Returns where the file is or goes.
	 * @return the path of a room
	 */
	String room();

	/**
	 * Tells whether the trouble is with the content, so that there should be more of it.
	 * @return {@code true} if it is not with a call of the API
	 */
	boolean isContent();

	/**
	 * Tells whether the trouble ends when the client loses its patience.
	 * @return {@code true} if something stands still
	 */
	boolean standsStill();

	/**
	 * Makes trouble.
	 * @param bench whose emulator or proxy makes it
	 * @return ends the trouble, and tells how many requests it has hit
	 */
	IntSupplier begin(FaultBench bench);

	/**
	 * Tells whether the server has opened a channel of which the client cannot know.
	 * @return {@code true} if the answer with its id is lost
	 */
	boolean losesChannel();

	/**
	 * Tells whether it must end well, because the trouble passes and nothing speaks
	 * against doing the step again.
	 * @return {@code true} if the transfer must succeed
	 */
	boolean mustSucceed();

	/**
	 * What is transferred how.
	 */
	enum Kind {

		UPLOAD_FILE, UPLOAD_STREAM, DOWNLOAD_FILE, DOWNLOAD_STREAM;

		boolean isUpload() {
			return this == UPLOAD_FILE || this == UPLOAD_STREAM;
		}

	}

}
