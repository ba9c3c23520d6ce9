// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.boot.WebApplicationType;

class ServletEventsIT extends EventsContract {

	@Override
	WebApplicationType type() {
		return WebApplicationType.SERVLET;
	}

}
