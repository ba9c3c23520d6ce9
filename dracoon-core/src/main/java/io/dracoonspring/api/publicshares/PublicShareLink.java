// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.Assert;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The link of a share. Anyone with the link can use the share, so {@link #toString()}
 * omits the access key.
 *
 * @param kind the purpose of the link
 * @param accessKey the secret part of the link
 */
public record PublicShareLink(Kind kind, String accessKey) {

	private static final Pattern LINK = Pattern
		.compile("https?://[^/?#]+/(?:.*/)?public/([a-z]+-[a-z]+)/([^/?#]+)/?(?:[?#].*)?");

	public PublicShareLink {
		Assert.notNull(kind, "'kind' must not be null");
		Assert.hasText(accessKey, "'accessKey' must not be empty");
	}

	/**
	 * Creates the link of a download share.
	 * @param accessKey the access key of the share
	 * @return the link
	 */
	public static PublicShareLink toDownload(String accessKey) {
		return new PublicShareLink(Kind.DOWNLOAD, accessKey);
	}

	/**
	 * Creates the link of an upload share.
	 * @param accessKey the access key of the share
	 * @return the link
	 */
	public static PublicShareLink toUpload(String accessKey) {
		return new PublicShareLink(Kind.UPLOAD, accessKey);
	}

	/**
	 * Parses a link of the current form, such as
	 * {@code https://dracoon.example.com/public/download-shares/KEY}, or of the former
	 * form, such as {@code https://dracoon.example.com/#/public/shares-downloads/KEY}.
	 * @param link the link
	 * @return the parsed link
	 * @throws IllegalArgumentException if it is not the link of a share; the message does
	 * not contain the link
	 */
	public static PublicShareLink of(String link) {
		Matcher matcher = LINK.matcher(link);
		if (matcher.matches()) {
			for (Kind kind : Kind.values()) {
				if (kind.path.equals(matcher.group(1)) || kind.formerPath.equals(matcher.group(1))) {
					return new PublicShareLink(kind, matcher.group(2));
				}
			}
		}
		throw new IllegalArgumentException("'link' must be the link of a share, "
				+ "such as https://dracoon.example.com/public/download-shares/KEY");
	}

	/**
	 * Returns the link as a URL.
	 * @param baseUrl the address of the server, such as
	 * {@code https://dracoon.example.com}
	 * @return the URL, secret
	 */
	public URI toUri(URI baseUrl) {
		return UriComponentsBuilder.fromUri(baseUrl)
			.pathSegment("public", this.kind.path, this.accessKey)
			.encode()
			.build()
			.toUri();
	}

	@Override
	public String toString() {
		return "PublicShareLink[kind=" + this.kind + "]";
	}

	/**
	 * Selects the purpose of a link.
	 */
	public enum Kind {

		/** Downloads of a file, or of a folder or room as a ZIP archive. */
		DOWNLOAD("download-shares", "shares-downloads"),

		/** Uploads of files into a room or folder. */
		UPLOAD("upload-shares", "shares-uploads");

		private final String path;

		private final String formerPath;

		Kind(String path, String formerPath) {
			this.path = path;
			this.formerPath = formerPath;
		}

	}

}
