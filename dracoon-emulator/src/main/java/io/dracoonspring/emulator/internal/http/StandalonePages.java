// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Creates the login page and other pages outside of the console. The pages contain the
 * style of the console, so that a browser sends no further requests. Faults could hit
 * such requests, and the journal would list them.
 */
public final class StandalonePages {

	private static final String LOGO = """
			<svg aria-hidden="true" width="28" height="28" viewBox="0 0 32 32"><rect width="32" height="32" rx="8"
			fill="#2f6f4f"/><path fill="#fff" d="M9 10.5A1.500 1.500 0 0 1 10.500 9h3.400l2 2.200h5.600a1.500 1.500 0 0 1
			1.500 1.500v8.800a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 9 21.500z"/></svg>""";

	private final String style;

	/** The content security policy without the allowed targets of forms. */
	private final String policy;

	/**
	 * Reads the style in advance, because threads that send responses must not read
	 * files.
	 */
	public StandalonePages() {
		this.style = style();
		this.policy = "default-src 'none'; style-src 'sha256-" + hash(this.style)
				+ "'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action ";
	}

	/**
	 * Responds with a page.
	 * @param status the HTTP status
	 * @param formTargets the allowed targets of forms, as a content security policy names
	 * them
	 */
	public Mono<ServerResponse> show(int status, Page page, String formTargets) {
		return ServerResponse.status(status)
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header("Content-Security-Policy", this.policy + formTargets)
			.header("X-Frame-Options", "DENY")
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.bodyValue(html(page).getBytes(StandardCharsets.UTF_8));
	}

	private String html(Page page) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="color-scheme" content="light dark">
				<title>%s · DRACOON emulator</title>
				<link rel="icon" href="data:,">
				<style>%s</style>
				</head>
				<body>
				<header class="top"><div><span class="brand">%sDRACOON emulator</span></div></header>
				<main class="sign-in">
				<h1>%s</h1>
				%s</main>
				</body>
				</html>
				""".formatted(page.title(), this.style, LOGO, page.title(), page.content());
	}

	private static String style() {
		try {
			return new ClassPathResource("/io/dracoonspring/emulator/internal/console/console.css")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Contains the title and the content of a page.
	 *
	 * @param title the title in HTML
	 * @param content the content below the title in HTML
	 */
	public record Page(String title, String content) {

	}

}
