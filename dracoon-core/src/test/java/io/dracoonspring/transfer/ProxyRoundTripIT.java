// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

class ProxyRoundTripIT extends RoundTripContract {

	ProxyRoundTripIT() {
		super(DracoonEmulator.builder().storage(StorageMode.PROXY));
	}

}
