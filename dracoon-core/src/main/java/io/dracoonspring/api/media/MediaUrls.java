// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.media;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.springframework.util.Assert;
import org.springframework.web.util.UriUtils;

import io.dracoonspring.api.Secret;
import io.dracoonspring.api.SecretUrl;

/**
 * Creates the URLs of thumbnails, for web pages in which the browser loads the images.
 * Such a URL grants access to the image without a sign-in. Return it only to users who
 * may see the file.
 */
public final class MediaUrls {

	private final String images;

	/**
	 * Creates an instance for a server.
	 * @param baseUrl the address of the server
	 */
	public MediaUrls(URI baseUrl) {
		Assert.notNull(baseUrl, "'baseUrl' must not be null");
		String base = baseUrl.toString();
		this.images = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/mediaserver/image/";
	}

	/**
	 * Returns the URL of a thumbnail.
	 * @param mediaToken the media token of the file
	 * @param width the width in pixels
	 * @param height the height in pixels
	 * @return the URL; {@link SecretUrl#value()} is the URL for a browser
	 * @throws IllegalArgumentException if the token is empty, or the width or the height
	 * is not positive
	 */
	public SecretUrl thumbnail(Secret mediaToken, int width, int height) {
		Assert.hasText(mediaToken.value(), "'mediaToken' must not be empty");
		return SecretUrl.of(this.images + UriUtils.encodePathSegment(mediaToken.value(), StandardCharsets.UTF_8) + '/'
				+ DracoonMedia.size(width, height));
	}

}
