// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.function.IntSupplier;

import io.dracoonspring.emulator.StorageMode;

/**
 * Describes a transfer and its fault.
 */
interface FaultPlace {

	StorageMode storage();

	Kind kind();

	/**
	 * Returns the path of the room.
	 */
	String room();

	/**
	 * Tells whether the fault affects content instead of a call of the API. Such cases
	 * need a file with two parts.
	 */
	boolean isContent();

	/**
	 * Tells whether the fault lasts until a timeout of the client.
	 */
	boolean standsStill();

	/**
	 * Activates the fault.
	 * @param bench the bench whose emulator or proxy causes the fault
	 * @return a function that ends the fault and returns the number of affected requests
	 */
	IntSupplier begin(FaultBench bench);

	/**
	 * Tells whether the fault may leave an upload channel open. For example, the client
	 * cannot cancel a channel if the response with its id is lost.
	 */
	boolean losesChannel();

	/**
	 * Tells whether the transfer must succeed, because the fault is transient and the
	 * client can repeat the step.
	 */
	boolean mustSucceed();

	/**
	 * Lists the kinds of transfers.
	 */
	enum Kind {

		UPLOAD_FILE, UPLOAD_STREAM, DOWNLOAD_FILE, DOWNLOAD_STREAM;

		boolean isUpload() {
			return this == UPLOAD_FILE || this == UPLOAD_STREAM;
		}

	}

}
