// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.boot.WebApplicationType;

class ReactiveEventsIT extends EventsContract {

	ReactiveEventsIT() {
		// there are two web servers on the class path here, and Boot knows only one each
		this.excluded.add("org.springframework.boot.tomcat.autoconfigure.actuate.web.server."
				+ "TomcatReactiveManagementContextAutoConfiguration");
	}

	@Override
	WebApplicationType type() {
		return WebApplicationType.REACTIVE;
	}

}
