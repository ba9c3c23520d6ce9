// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import org.springframework.boot.WebApplicationType;

class ReactiveSilentReadersIT extends SilentReadersContract {

	@Override
	WebApplicationType type() {
		return WebApplicationType.REACTIVE;
	}

}
