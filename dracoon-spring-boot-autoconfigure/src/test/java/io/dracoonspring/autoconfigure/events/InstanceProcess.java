// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.event.FolderCreatedEvent;

/**
 * Runs an instance of an application in a separate process, and prints its port. The
 * instance writes received events to the database that it shares with other instances.
 */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
public class InstanceProcess {

	static final String PORT = "listening on ";

	private final JdbcTemplate jdbc;

	InstanceProcess(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void created(FolderCreatedEvent event) {
		this.jdbc.update("insert into effect (name) values (?)", event.node().name());
	}

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(InstanceProcess.class);
		application.addListeners((ApplicationListener<WebServerInitializedEvent>) (event) -> System.out
			.println(PORT + event.getWebServer().getPort()));
		application.run(args);
	}

}
