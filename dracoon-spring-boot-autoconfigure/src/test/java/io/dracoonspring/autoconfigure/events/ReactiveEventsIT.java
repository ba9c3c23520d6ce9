// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.boot.WebApplicationType;

class ReactiveEventsIT extends EventsContract {

	ReactiveEventsIT() {
		// this class path has two web servers, and Boot supports only one of each kind
		this.excluded.add("org.springframework.boot.tomcat.autoconfigure.actuate.web.server."
				+ "TomcatReactiveManagementContextAutoConfiguration");
	}

	@Override
	WebApplicationType type() {
		return WebApplicationType.REACTIVE;
	}

}
