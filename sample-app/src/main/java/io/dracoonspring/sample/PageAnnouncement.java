/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where the page is, as soon as it is there.
 */
@Component
class PageAnnouncement {

	private static final Logger logger = LoggerFactory.getLogger(PageAnnouncement.class);

	@EventListener
	void announce(WebServerInitializedEvent event) {
		// the actuator may have a server of its own
		if (event.getApplicationContext().getServerNamespace() == null) {
			logger.info("The page is at http://localhost:{}/", event.getWebServer().getPort());
		}
	}

}
