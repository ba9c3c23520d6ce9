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

package io.dracoonspring.emulator.console;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The pages of the console.
 */
enum Page {

	/** Rooms, folders and files. */
	FILES("Files", "/"),

	/** Requests. */
	REQUESTS("Requests", "/_emulator/console/requests"),

	/** Faults. */
	FAULTS("Faults", "/_emulator/console/faults"),

	/** Users and groups. */
	USERS("Users", "/_emulator/console/users"),

	/** OAuth clients and tokens. */
	ACCESS("Access", "/_emulator/console/access"),

	/** The event log. */
	EVENTS("Events", "/_emulator/console/events"),

	/** Mails. */
	MAILS("Mails", "/_emulator/console/mails"),

	/** Webhooks and their deliveries. */
	WEBHOOKS("Webhooks", "/_emulator/console/webhooks"),

	/** Uploads. */
	UPLOADS("Uploads", "/_emulator/console/uploads"),

	/** The server as a whole. */
	SERVER("Server", "/_emulator/console/server");

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
			+ "img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

	private final String title;

	private final String path;

	Page(String title, String path) {
		this.title = title;
		this.path = path;
	}

	String path() {
		return this.path;
	}

	/**
	 * Answer with this page.
	 * @param status the HTTP status
	 */
	Mono<ServerResponse> answer(int status, Html content) {
		Html html = new Html().tag("""
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>""").text(this.title).tag("""
				 - DRACOON emulator</title>
				<link rel="icon" href="data:,">
				<link rel="stylesheet" href="/_emulator/console/console.css">
				<script src="/_emulator/console/console.js" defer></script>
				</head>
				<body>
				<p class="warning"><strong>For development and tests only.</strong> Accounts, passwords and keys of this
				server are public, and nothing is kept. Never put real data into it.</p>
				<header><h1>DRACOON emulator</h1><nav aria-label="Console">""");
		for (Page page : values()) {
			html.tag((page == this) ? "<a aria-current=\"page\" href=\"" : "<a href=\"")
				.text(page.path)
				.tag("\">")
				.text(page.title)
				.tag("</a>");
		}
		html.tag("</nav></header>\n<main>\n").tag(content.toString()).tag("</main>\n</body>\n</html>\n");
		return send(status, MediaType.TEXT_HTML, html.toString());
	}

	/**
	 * Answer with something that there may not be.
	 * @param content what there is, {@code null} for nothing
	 * @param missing what to say then
	 */
	Mono<ServerResponse> answer(@Nullable Html content, String missing) {
		return (content != null) ? answer(200, content)
				: answer(404, new Html().tag("<h2>Not found</h2>\n<p>").text(missing).tag("</p>\n"));
	}

	/**
	 * Read an id out of a path.
	 * @return the id, 0 if there is none, which nothing has
	 */
	static long id(ServerRequest request) {
		return id(request.pathVariable("id"));
	}

	static long id(String text) {
		return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
	}

	static Mono<ServerResponse> send(int status, MediaType type, String body) {
		return ServerResponse.status(status)
			.contentType(new MediaType(type, StandardCharsets.UTF_8))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header("Content-Security-Policy", POLICY)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.bodyValue(body.getBytes(StandardCharsets.UTF_8));
	}

}
