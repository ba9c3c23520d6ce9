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

import io.dracoonspring.emulator.internal.html.Html;

/**
 * Creates the login page and other pages outside of the console. The pages contain the
 * style of the console, so that a browser sends no further requests. Injected faults
 * could hit such requests, and the journal would list the requests. Routes create an
 * instance at the start, because loading this class reads a file. Threads that send
 * responses must not read files.
 */
public final class StandalonePages {

	private static final String STYLE = style();

	/** The content security policy without the allowed targets of forms. */
	private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
			+ "'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action ";

	/**
	 * Responds with a page.
	 * @param status the HTTP status
	 * @param formTargets the allowed targets of forms, in the syntax of a content
	 * security policy
	 */
	public Mono<ServerResponse> show(int status, Page page, String formTargets) {
		return ServerResponse.status(status)
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header("Content-Security-Policy", POLICY + formTargets)
			.header("X-Frame-Options", "DENY")
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.bodyValue(html(page).getBytes(StandardCharsets.UTF_8));
	}

	private static String html(Page page) {
		return new Html().tag("""
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="color-scheme" content="light dark">
				<title>""")
			.plain(page.title())
			.tag(" \u00b7 DRACOON emulator</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>" + STYLE)
			.tag("</style>\n</head>\n<body>\n<header class=\"top\"><div><span class=\"brand\">" + Html.LOGO)
			.tag("DRACOON emulator</span></div></header>\n<main class=\"sign-in\">\n<h1>{}</h1>\n{}", page.title(),
					page.content())
			.tag("</main>\n</body>\n</html>\n")
			.toString();
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
	 * @param content the content below the title
	 */
	public record Page(String title, Html content) {

	}

}
