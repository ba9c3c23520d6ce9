// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs the address of the page as soon as the server has started. */
@Component
class PageAnnouncement {

	private static final Logger logger = LoggerFactory.getLogger(PageAnnouncement.class);

	@EventListener
	void announce(WebServerInitializedEvent event) {
		// the actuator may have its own server, which is ignored
		if (event.getApplicationContext().getServerNamespace() == null) {
			logger.info("The page is at http://localhost:{}/", event.getWebServer().getPort());
		}
	}

}
