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

package io.dracoonspring.api.media;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.springframework.util.Assert;
import org.springframework.web.util.UriUtils;

import io.dracoonspring.api.SecretUrl;

/**
 * Makes the URLs of thumbnails, for pages that let the browser fetch them. Such a URL
 * grants access to the image without signing in: hand it only to those who may see the
 * file.
 */
public final class MediaUrls {

	private final String images;

	/**
	 * Creates a maker of URLs.
	 * @param baseUrl the address of the server
	 */
	public MediaUrls(URI baseUrl) {
		Assert.notNull(baseUrl, "'baseUrl' must not be null");
		String base = baseUrl.toString();
		this.images = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/mediaserver/image/";
	}

	/**
	 * Return the URL of a thumbnail.
	 * @param mediaToken the media token of the file
	 * @param width the width in pixels
	 * @param height the height in pixels
	 * @return the URL; {@link SecretUrl#value()} is what a browser needs
	 * @throws IllegalArgumentException if the token is empty, or the width or the height
	 * is not positive
	 */
	public SecretUrl thumbnail(String mediaToken, int width, int height) {
		Assert.hasText(mediaToken, "'mediaToken' must not be empty");
		return SecretUrl.of(this.images + UriUtils.encodePathSegment(mediaToken, StandardCharsets.UTF_8) + '/'
				+ DracoonMedia.size(width, height));
	}

}
