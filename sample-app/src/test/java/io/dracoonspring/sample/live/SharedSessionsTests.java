// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.test.context.ActiveProfiles;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.sample.Visitor;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks instances that share their sessions. If one instance ends a session, the other
 * instances end the streams of that session with the next heartbeat.
 */
@ActiveProfiles("users")
@AutoConfigureDracoonEmulator
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "sample.live.heartbeat=100ms")
class SharedSessionsTests {

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("events")
	private Dracoon admin;

	@Autowired
	private Map<String, Session> store;

	@Test
	void streamEndsWhenItsSessionIsGone() throws IOException {
		Visitor alice = new Visitor(this.port);
		alice.open("/", "alice");
		long projects = this.admin.nodes()
			.list(NodeQuery.root())
			.filter((room) -> room.name().equals("Projects"))
			.map(Node::id)
			.blockFirst();
		try (BufferedReader events = alice.listen(projects)) {
			for (int i = 0; i < 6; i++) {
				assertThat(events.readLine()).isIn(":", "");
			}
			// remove the sessions without an event, as if another instance had ended them
			assertThat(this.store).isNotEmpty();
			this.store.clear();
			assertThat(events.lines()).contains(":The session has ended");
		}
	}

	@Test
	void twoTabsBothEndSignedIn() {
		Visitor alice = new Visitor(this.port);
		HttpResponse<String> first = alice.open("/");
		HttpResponse<String> second = alice.open("/");
		assertThat(alice.signIn(first, "alice").body()).contains("Sign out");
		assertThat(alice.signIn(second, "alice").body()).contains("Sign out");
	}

	@EnableSpringHttpSession
	@TestConfiguration(proxyBeanMethods = false)
	static class SharedSessions {

		@Bean
		Map<String, Session> store() {
			return new ConcurrentHashMap<>();
		}

		@Bean
		MapSessionRepository sessionRepository(Map<String, Session> store) {
			return new MapSessionRepository(store);
		}

	}

}
