// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.docs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventReader;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.FileCreatedEvent;
import io.dracoonspring.event.ShareEvent;

import static org.assertj.core.api.Assertions.assertThat;

class EventSnippetsTests {

	@Test
	void listenersAreToldOfTheirKindOfEvent() {
		EventReader reader = new EventReader();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Inbox.class)) {
			context.publishEvent(reader.read(message("file.created", "offer.pdf")));
			context.publishEvent(reader.read(message("uploadshare.used", "For us")));
			context.publishEvent(reader.read(message("user.created", "carol")));
			assertThat(context.getBean(Inbox.class).lines).containsExactly("offer.pdf is there",
					"uploadshare.used: For us");
		}
	}

	private static EventMessage message(String type, String name) {
		return new EventMessage("wh:" + type, EventSource.WEBHOOK, type, 1L, 1L, Instant.EPOCH,
				"{\"payload\":{\"id\":1,\"name\":\"" + name + "\"}}");
	}

	// tag::listener[]
	static class Inbox {

		private final List<String> lines = new ArrayList<>();

		@EventListener
		void arrived(FileCreatedEvent event) {
			this.lines.add(event.node().name() + " is there");
		}

		@EventListener
		void shared(ShareEvent event) {
			this.lines.add(event.type() + ": " + event.share().name());
		}

	}
	// end::listener[]

}
