// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.html.Html;

enum Page {

	FILES("Files", "/"),

	OVERVIEW("Overview", "/_emulator/console/overview"),

	REQUESTS("Requests", "/_emulator/console/requests"),

	FAULTS("Faults", "/_emulator/console/faults"),

	USERS("Users", "/_emulator/console/users"),

	ACCESS("Access", "/_emulator/console/access"),

	EVENTS("Events", "/_emulator/console/events"),

	MAILS("Mails", "/_emulator/console/mails"),

	WEBHOOKS("Webhooks", "/_emulator/console/webhooks"),

	UPLOADS("Uploads", "/_emulator/console/uploads"),

	SERVER("Server", "/_emulator/console/server"),

	CONNECT("Connect", "/_emulator/console/connect");

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
			+ "img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

	/**
	 * The key in the Reactor context of a request. Its value is the path of the directory
	 * that keeps the data, or an empty text.
	 */
	static final String KEPT_IN = Page.class.getName() + ".keptIn";

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
	 * Responds with this page.
	 * @param status the HTTP status
	 * @param content the content below the heading, which is the title of the page
	 */
	Mono<ServerResponse> answer(int status, Html content) {
		return answer(status, this.title, content);
	}

	/**
	 * Responds with a page that belongs to this entry of the navigation.
	 * @param status the HTTP status
	 * @param heading the title and heading of the page
	 * @param content the content below the heading
	 */
	Mono<ServerResponse> answer(int status, String heading, Html content) {
		return answer(this, status, heading, content);
	}

	/**
	 * Responds that there is no such page or object.
	 * @param message the message about the missing page or object
	 */
	static Mono<ServerResponse> notFound(String message) {
		return answer(null, 404, "Not found", new Html().paragraph(message)
			.paragraph(Html.of("{} \u00b7 {}", Links.to(FILES.path, "Files"), Links.to(OVERVIEW.path, "Overview"))));
	}

	private static Mono<ServerResponse> answer(@Nullable Page current, int status, String heading, Html content) {
		return Mono.deferContextual((context) -> send(status, MediaType.TEXT_HTML,
				frame(current, heading, content, context.<String>getOrEmpty(KEPT_IN).orElse(""))));
	}

	private static String frame(@Nullable Page current, String heading, Html content, String keptIn) {
		Html html = new Html().tag("""
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="color-scheme" content="light dark">
				<title>""").plain(heading).tag("""
				 · DRACOON emulator</title>
				<link rel="icon" href="data:,">
				<link rel="stylesheet" href="/_emulator/console/console.css">
				<script src="/_emulator/console/console.js" defer></script>
				</head>
				<body>
				<a class="skip" href="#content">Skip to the content</a>
				<header class="top">
				<p class="warning"><strong>For development and tests only.</strong> Accounts, passwords and keys of this
				server are public, and\s""");
		((keptIn.isEmpty()) ? html.tag("nothing is kept") : html.tag("everything is kept in <code>{}</code>", keptIn))
			.tag(". Never put real data into it.</p>\n<div><a class=\"brand\" href=\"/\">" + Html.LOGO)
			.tag("DRACOON emulator</a>\n<nav aria-label=\"Console\">");
		for (Page page : values()) {
			html.tag((page == current) ? "<a aria-current=\"page\" href=\"{}\">{}</a>" : "<a href=\"{}\">{}</a>",
					page.path, page.title);
		}
		return html
			.tag("</nav></div></header>\n<main id=\"content\" tabindex=\"-1\">\n<h1>{}</h1>\n{}", heading, content)
			.tag("</main>\n</body>\n</html>\n")
			.toString();
	}

	/**
	 * Responds with content that may be missing.
	 * @param content the content, {@code null} if it is missing
	 * @param missing the message for missing content
	 */
	Mono<ServerResponse> answer(@Nullable Html content, String missing) {
		return (content != null) ? answer(200, content) : notFound(missing);
	}

	/**
	 * Reads an id from the path.
	 * @return the id, or 0 if the path contains no number; no object has the id 0
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
			// send the referrer to this origin, because without a referrer browsers hide
			// the origin of a submitted form
			.header("Referrer-Policy", "same-origin")
			.bodyValue(body.getBytes(StandardCharsets.UTF_8));
	}

}
