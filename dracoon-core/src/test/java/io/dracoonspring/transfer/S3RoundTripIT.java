// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

class S3RoundTripIT extends RoundTripContract {

	S3RoundTripIT() {
		super(DracoonEmulator.builder().storage(StorageMode.S3));
	}

}
