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
 * An instance of an application in a process of its own, which says on which port it
 * listens. What it is told it writes into the database that it shares with others.
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
